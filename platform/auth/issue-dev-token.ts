import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SignJWT } from 'jose';
import { keyIdOf } from '../keys/key-id-of.js';
import { localIssuer } from './local-issuer.js';

/** Lifetime of a development token, seconds. */
export const devTokenSeconds = 12 * 3600;

/** A token of the development issuer for one of the ready users. Whoever can read the issuer's key file may make one. */
export async function issueDevToken(
  { issuerKeyFile, oidcAudience }: { readonly issuerKeyFile: string; readonly oidcAudience: string },
  personKey: string,
): Promise<string> {
  const key = createPrivateKey(readFileSync(issuerKeyFile));
  return new SignJWT({})
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: keyIdOf(key) })
    .setIssuer(localIssuer)
    .setAudience(oidcAudience)
    .setSubject(personKey)
    .setIssuedAt()
    .setNotBefore('0s')
    .setExpirationTime(`${devTokenSeconds}s`)
    .sign(key);
}
