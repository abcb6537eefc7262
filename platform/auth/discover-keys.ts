import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

/** Answers an issuer's published keys (OpenID Connect Discovery 1.0); asks once, and again after a failure. */
export function discoverKeys(issuer: string): () => Promise<JWTVerifyGetKey> {
  let found: Promise<JWTVerifyGetKey> | null = null;
  return () => {
    found ??= ask(issuer).catch((error: unknown) => {
      found = null;
      throw error;
    });
    return found;
  };
}

async function ask(issuer: string): Promise<JWTVerifyGetKey> {
  const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(5000),
  }).catch((cause: unknown) => {
    throw new Error(`the issuer ${issuer} cannot be reached`, { cause });
  });
  if (!answer.ok) throw new Error(`the issuer ${issuer} answers ${answer.status} to discovery`);
  const { jwks_uri: address } = (await answer.json()) as { jwks_uri?: string };
  if (address === undefined) throw new Error(`the issuer ${issuer} publishes no keys`);
  return createRemoteJWKSet(new URL(address), { cooldownDuration: 30_000, timeoutDuration: 5000 });
}
