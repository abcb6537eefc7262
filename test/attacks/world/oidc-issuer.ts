import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

export type TokenHeader = Readonly<Record<string, unknown>>;

/** A real OpenID Connect issuer: discovery, published keys, tokens of any content. */
export interface OidcIssuer {
  readonly url: string;
  readonly publicKey: JWK;
  /** How often the keys were fetched. */
  keyRequests(): number;
  /** A token as the issuer would make it, but for what is given. A claim or header that is `undefined` is left out. */
  token(claims?: JWTPayload & Readonly<Record<string, unknown>>, header?: TokenHeader): Promise<string>;
  stop(): Promise<void>;
}

/** Starts one that listens on 127.0.0.1. */
export async function startOidcIssuer(audience: string): Promise<OidcIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid: 'the-key', alg: 'ES256', use: 'sig' };
  let asked = 0;
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url === '/keys') asked += 1;
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const known: Readonly<Record<string, unknown>> = {
      '/.well-known/openid-configuration': { issuer, jwks_uri: `${issuer}/keys` },
      '/keys': { keys: [jwk] },
    };
    const body = known[request.url ?? ''];
    response.statusCode = body === undefined ? 404 : 200;
    response.end(JSON.stringify(body ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    publicKey: jwk,
    keyRequests: () => asked,
    async token(claims = {}, header = {}) {
      const now = Math.floor(Date.now() / 1000);
      const usual = { iss: url, aud: audience, sub: 'auditor-1', iat: now, nbf: now, exp: now + 600 };
      return new SignJWT({ ...usual, ...claims })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'the-key', ...header })
        .sign(privateKey);
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
