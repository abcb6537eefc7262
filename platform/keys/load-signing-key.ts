import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SettingsError } from '../settings/settings-error.js';
import { keyIdOf } from './key-id-of.js';

/** Signs with an Ed25519 key (RFC 8032). */
export interface Signer {
  readonly keyId: string;
  /** The 32 bytes of the public key (RFC 8032), which signed notes name their key by. */
  readonly publicKey: Uint8Array;
  /** Base64url. */
  sign(bytes: Uint8Array): string;
}

/** Reads a PKCS#8 PEM file. Throws `SettingsError`. */
export function loadSigningKey(file: string): Signer {
  const key = readKey(file);
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  const publicKey = Buffer.from(x, 'base64url');
  return { keyId: keyIdOf(key), publicKey, sign: (bytes) => sign(null, bytes, key).toString('base64url') };
}

function readKey(file: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Missing, unreadable and not a key get the same answer: what is expected there.
  }
  throw new SettingsError([
    `TENURE_SIGNING_KEY_FILE names ${file}, which holds no readable Ed25519 key: expected a PKCS#8 PEM file, ` +
      'for example made by openssl genpkey -algorithm ed25519 -out signing.pem',
  ]);
}
