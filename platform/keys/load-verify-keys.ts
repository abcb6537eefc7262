import { createPublicKey, verify, type JsonWebKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SettingsError } from '../settings/settings-error.js';
import { keyIdOf } from './key-id-of.js';

/** Verifies with the public keys that this installation accepts. */
export interface Verifier {
  /** False for a wrong signature and for an unknown key id. */
  verify(bytes: Uint8Array, signature: string, keyId: string): boolean;
}

/** Reads a JWKS file of Ed25519 public keys. Throws `SettingsError`. */
export function loadVerifyKeys(file: string): Verifier {
  const keys = readKeys(file);
  return {
    verify(bytes, signature, keyId) {
      const key = keys.get(keyId);
      return key !== undefined && verify(null, bytes, key, Buffer.from(signature, 'base64url'));
    },
  };
}

function readKeys(file: string): ReadonlyMap<string, KeyObject> {
  try {
    const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys: JsonWebKey[] };
    return new Map(
      keys
        .map((jwk) => createPublicKey({ key: jwk, format: 'jwk' }))
        .filter((key) => key.asymmetricKeyType === 'ed25519')
        .map((key) => [keyIdOf(key), key]),
    );
  } catch {
    throw new SettingsError([
      `TENURE_VERIFY_KEYS_FILE names ${file}, which is no readable key set: expected a JWKS file ` +
        'with Ed25519 public keys, for example {"keys":[{"kty":"OKP","crv":"Ed25519","x":"..."}]}',
    ]);
  }
}
