import { createHash, createPublicKey, verify as verifySignature, type JsonWebKey } from 'node:crypto';
import type { Facts } from './facts.js';

/** Whether `signature` (base64url) of the bytes was made by the key. */
export function signedBy(facts: Facts, keyId: string, signed: Uint8Array, signature: string): boolean {
  const jwk = facts.keys[keyId];
  if (jwk === undefined) return false;
  const key = createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' });
  return verifySignature(null, signed, key, Buffer.from(signature, 'base64url'));
}

export function sha256(data: Uint8Array | string): Buffer {
  return createHash('sha256').update(data).digest();
}
