import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SignJWT, type JWTPayload } from 'jose';
import { createTokenVerifier } from '../../../platform/auth/create-token-verifier.js';
import { issueDevToken } from '../../../platform/auth/issue-dev-token.js';
import { ensureKeys } from '../../../platform/keys/ensure-keys.js';

const home = mkdtempSync(join(tmpdir(), 'tenure-auth-'));
ensureKeys(home);
const settings = {
  oidcIssuer: 'local',
  oidcAudience: 'tenure',
  issuerKeyFile: join(home, 'keys', 'issuer.pem'),
} as const;
const verify = createTokenVerifier(settings);
const issuerKey = createPrivateKey(readFileSync(settings.issuerKeyFile));
const now = Math.floor(Date.now() / 1000);

interface Variation {
  readonly claims?: JWTPayload;
  readonly header?: Record<string, unknown>;
  readonly key?: KeyObject;
}

/** The token that the issuer would make, with something changed. */
function forge({ claims = {}, header = {}, key = issuerKey }: Variation): Promise<string> {
  const good = { iss: 'urn:tenure:development-issuer', aud: 'tenure', sub: 'approver-1', iat: now, exp: now + 600 };
  return new SignJWT({ ...good, ...claims }).setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', ...header }).sign(key);
}

describe('bearer tokens', () => {
  test('a token of the development issuer speaks for its person', async () => {
    const token = await issueDevToken(settings, 'approver-1');
    await expect(verify(token)).resolves.toMatchObject({ personKey: 'approver-1', authMethod: 'developmentToken' });
  });

  test('an expired token is refused as expired', async () => {
    await expect(verify(await forge({ claims: { exp: now - 61 } }))).rejects.toMatchObject({ code: 'TokenExpired' });
  });

  const stranger = generateKeyPairSync('ed25519').privateKey;
  const publicOfStranger = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
  test.each<[string, Variation]>([
    ['is not valid yet', { claims: { nbf: now + 120 } }],
    ['is for another audience', { claims: { aud: 'payroll' } }],
    ['is of another issuer', { claims: { iss: 'https://evil.example' } }],
    ['is signed by a stranger', { key: stranger }],
    ['brings its own key', { key: stranger, header: { jwk: publicOfStranger } }],
    ['is of another type', { header: { typ: 'dpop+jwt' } }],
    ['names nobody', { claims: { sub: '' } }],
    ['never expires', { claims: { exp: undefined } }],
  ])('a token that %s is refused', async (_, variation) => {
    await expect(verify(await forge(variation))).rejects.toMatchObject({ code: 'TokenInvalid' });
  });

  test('a token without a signature is refused', async () => {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { iss: 'urn:tenure:development-issuer', aud: 'tenure', sub: 'admin-1', iat: now, exp: now + 600 };
    const token = `${part({ alg: 'none', typ: 'at+jwt' })}.${part(claims)}.`;
    await expect(verify(token)).rejects.toMatchObject({ code: 'TokenInvalid' });
  });

  test.each(['', 'x', 'a.b.c', '.'.repeat(10), 'é'.repeat(50), 'a'.repeat(100_000)])(
    'text that is no token is refused (case %#)',
    async (text) => {
      await expect(verify(text)).rejects.toMatchObject({ code: 'TokenInvalid' });
    },
  );
});
