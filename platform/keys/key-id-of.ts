import { createHash, createPublicKey, type KeyObject } from 'node:crypto';

/** JWK thumbprint of an Ed25519 key (RFC 7638 with the members of RFC 8037), base64url. */
export function keyIdOf(key: KeyObject): string {
  const { crv, kty, x } = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' });
  return createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url');
}
