import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ensureKeys } from '../../../platform/keys/ensure-keys.js';
import { loadSigningKey } from '../../../platform/keys/load-signing-key.js';
import { loadVerifyKeys } from '../../../platform/keys/load-verify-keys.js';

const bytes = Buffer.from('approve');

function freshHome(): { readonly signing: string; readonly verifying: string; readonly home: string } {
  const home = mkdtempSync(join(tmpdir(), 'tenure-keys-'));
  ensureKeys(home);
  return { home, signing: join(home, 'keys', 'signing.pem'), verifying: join(home, 'keys', 'verify.jwks.json') };
}

test('what the signing key signs, the published keys verify, and nothing else', () => {
  const { signing, verifying } = freshHome();
  const signer = loadSigningKey(signing);
  const verifier = loadVerifyKeys(verifying);
  const signature = signer.sign(bytes);
  expect(verifier.verify(bytes, signature, signer.keyId)).toBe(true);
  expect(verifier.verify(Buffer.from('reject'), signature, signer.keyId)).toBe(false);
  expect(verifier.verify(bytes, signature, 'another-key')).toBe(false);
  expect(verifier.verify(bytes, 'AAAA', signer.keyId)).toBe(false);
});

test('a new signing key is added to the published keys, so that older signatures stay valid', () => {
  const { home, signing, verifying } = freshHome();
  const before = loadSigningKey(signing);
  const signature = before.sign(bytes);
  rmSync(signing);
  ensureKeys(home);
  const after = loadSigningKey(signing);
  expect(after.keyId).not.toBe(before.keyId);
  expect(loadVerifyKeys(verifying).verify(bytes, signature, before.keyId)).toBe(true);
  expect(loadVerifyKeys(verifying).verify(bytes, after.sign(bytes), after.keyId)).toBe(true);
});

test('making keys again changes nothing', () => {
  const { home, signing, verifying } = freshHome();
  const before = [readFileSync(signing, 'utf8'), readFileSync(verifying, 'utf8')];
  ensureKeys(home);
  expect([readFileSync(signing, 'utf8'), readFileSync(verifying, 'utf8')]).toEqual(before);
});

test('only its owner reads the signing key', () => {
  expect(statSync(freshHome().signing).mode & 0o077).toBe(0);
});

test('a file that holds no key is named with the setting that names it', () => {
  const { signing, verifying } = freshHome();
  writeFileSync(signing, 'no key');
  writeFileSync(verifying, '{');
  expect(() => loadSigningKey(signing)).toThrow(/TENURE_SIGNING_KEY_FILE names .*signing.pem/);
  expect(() => loadVerifyKeys(verifying)).toThrow(/TENURE_VERIFY_KEYS_FILE names .*verify.jwks.json/);
});
