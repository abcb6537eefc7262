import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyIdOf } from './key-id-of.js';
import { writeNewFile } from './write-new-file.js';

interface KeySet {
  readonly keys: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Makes what is missing in `home/keys`: the signing key, the key of the development issuer, and the set of keys that
 * verify. A signing key that was exchanged by hand is appended to the set, so that older signatures stay valid.
 */
export function ensureKeys(home: string): void {
  const folder = join(home, 'keys');
  mkdirSync(home, { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of ['signing.pem', 'issuer.pem']) makeKey(join(folder, name));
  appendPublicKey(join(folder, 'signing.pem'), join(folder, 'verify.jwks.json'));
}

function makeKey(file: string): void {
  if (existsSync(file)) return;
  const { privateKey } = generateKeyPairSync('ed25519');
  writeNewFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 0o600);
}

function appendPublicKey(keyFile: string, setFile: string): void {
  const key = createPublicKey(createPrivateKey(readFileSync(keyFile)));
  const kid = keyIdOf(key);
  const set = existsSync(setFile) ? (JSON.parse(readFileSync(setFile, 'utf8')) as KeySet) : { keys: [] };
  if (set.keys.some((known) => known['kid'] === kid)) return;
  const keys = [...set.keys, { ...key.export({ format: 'jwk' }), kid, use: 'sig', alg: 'EdDSA' }];
  writeFileSync(`${setFile}.new`, `${JSON.stringify({ keys }, null, 2)}\n`);
  renameSync(`${setFile}.new`, setFile);
}
