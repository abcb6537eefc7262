import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { errors, jwtVerify, type JWTVerifyOptions, type JWTVerifyResult } from 'jose';
import type { Settings } from '../settings/settings.js';
import { discoverKeys } from './discover-keys.js';
import { isAccessToken } from './is-access-token.js';
import { localIssuer } from './local-issuer.js';
import { TokenError } from './token-error.js';

/** Who a valid token speaks for. */
export interface VerifiedToken {
  readonly personKey: string;
  readonly authMethod: string;
  /** Seconds since the epoch. */
  readonly expiresAt: number;
}

export type TokenVerifier = (token: string) => Promise<VerifiedToken>;

/** Clocks may differ by so many seconds (governance: at most 60). */
const clockToleranceSeconds = 30;
const longestToken = 8192;
/** A subject is looked up as it stands: no control characters, no half characters, no texts of any length. */
const personKey = /^[^\p{C}]{1,255}$/u;
/** The last second of the year 9999; later ones are no dates. */
const farthestSecond = 253_402_300_799;

/**
 * Checks issuer, audience, signature, times and type of bearer tokens: with the development issuer's key, or with the
 * keys that the OpenID Connect issuer publishes. Keys named inside a token are never used. Rejects with `TokenError`.
 */
export function createTokenVerifier(
  settings: Pick<Settings, 'oidcIssuer' | 'oidcAudience' | 'issuerKeyFile'>,
): TokenVerifier {
  const local = settings.oidcIssuer === 'local';
  const check = local ? checkLocal(settings.issuerKeyFile) : checkRemote(settings.oidcIssuer);
  return async (token) => {
    if (token.length > longestToken) throw new TokenError('TokenInvalid', 'the token is too long');
    const { payload } = await check(token, {
      issuer: local ? localIssuer : settings.oidcIssuer,
      audience: settings.oidcAudience,
      clockTolerance: clockToleranceSeconds,
      requiredClaims: ['sub', 'exp', 'iat'],
    }).catch(refuse);
    const { sub, exp, iat } = payload;
    if (typeof sub !== 'string' || !personKey.test(sub)) throw new TokenError('TokenInvalid', 'the token names nobody');
    if (exp === undefined || !Number.isFinite(exp) || exp > farthestSecond)
      throw new TokenError('TokenInvalid', 'the token never ends');
    if (iat === undefined || iat > Date.now() / 1000 + clockToleranceSeconds + 1)
      throw new TokenError('TokenInvalid', 'the token was issued in the future');
    return { personKey: sub, authMethod: local ? 'developmentToken' : 'oidc', expiresAt: exp };
  };
}

type Check = (token: string, options: JWTVerifyOptions) => Promise<JWTVerifyResult>;

function checkLocal(issuerKeyFile: string): Check {
  const key = createPublicKey(createPrivateKey(readFileSync(issuerKeyFile)));
  return (token, options) => jwtVerify(token, key, { ...options, algorithms: ['EdDSA', 'Ed25519'], typ: 'at+jwt' });
}

function checkRemote(issuer: string): Check {
  const keys = discoverKeys(issuer);
  return async (token, options) => {
    const result = await jwtVerify(token, await keys(), {
      ...options,
      algorithms: ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519'],
    });
    if (!isAccessToken(result.protectedHeader.typ, result.payload))
      throw new TokenError('TokenInvalid', 'the token is of another type');
    return result;
  };
}

function refuse(error: unknown): never {
  if (error instanceof errors.JWTExpired) throw new TokenError('TokenExpired', 'the token is no longer valid');
  if (error instanceof errors.JOSEError) throw new TokenError('TokenInvalid', 'the token is not valid here');
  if (error instanceof TypeError) throw new TokenError('TokenInvalid', 'the token is not valid here');
  throw error;
}
