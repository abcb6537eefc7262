import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { freePort } from '../../../platform/net/free-port.js';
import type { Tenure } from '../../support/start-tenure.js';

export interface TokenWish {
  readonly subject?: string;
  readonly audience?: string;
  readonly issuer?: string;
  /** Seconds from now on. */
  readonly issuedIn?: number;
  readonly expiresIn?: number;
  readonly type?: string;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  /** Signed with a key that the issuer does not publish. */
  readonly forged?: boolean;
  readonly keyId?: string;
}

/** A second API process in production mode, with a real OpenID Connect issuer over HTTP. */
export interface ProductionApi {
  readonly url: string;
  readonly issuer: string;
  /** How often the issuer's keys were asked for. */
  readonly keyRequests: () => number;
  token(wish?: TokenWish): Promise<string>;
  stop(): Promise<void>;
}

export async function startProductionApi(tenure: Tenure): Promise<ProductionApi> {
  const real = await generateKeyPair('ES256', { extractable: true });
  const other = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(real.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
  let keyRequests = 0;
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url === '/keys') {
      keyRequests += 1;
      response.end(JSON.stringify({ keys: [jwk] }));
    } else response.end(JSON.stringify({ issuer, jwks_uri: `${issuer}/keys` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const port = await freePort();
  const child = await startApi(tenure, issuer, port);

  const sign = (key: CryptoKey, wish: TokenWish): Promise<string> => {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ ...wish.claims })
      .setProtectedHeader({ alg: 'ES256', kid: wish.keyId ?? 'k1', typ: wish.type ?? 'at+jwt', ...wish.header })
      .setSubject(wish.subject ?? 'auditor-1')
      .setIssuer(wish.issuer ?? issuer)
      .setAudience(wish.audience ?? 'tenure')
      .setIssuedAt(now + (wish.issuedIn ?? 0))
      .setNotBefore(now + (wish.issuedIn ?? 0))
      .setExpirationTime(now + (wish.expiresIn ?? 600))
      .sign(key);
  };
  return {
    url: `http://127.0.0.1:${port}`,
    issuer,
    keyRequests: () => keyRequests,
    token: (wish = {}) => sign(wish.forged === true ? other.privateKey : real.privateKey, wish),
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      server.closeAllConnections();
      server.close();
    },
  };
}

async function startApi(tenure: Tenure, issuer: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(process.cwd(), 'dist', 'workers', 'api.js')], {
    env: {
      PATH: process.env['PATH'],
      TENURE_MODE: 'production',
      TENURE_HOME: tenure.home,
      DATABASE_URL: tenure.databaseUrl,
      TEMPORAL_ADDRESS: tenure.temporalAddress,
      TENURE_OIDC_ISSUER: issuer,
      TENURE_OIDC_AUDIENCE: 'tenure',
      TENURE_API_PORT: String(port),
      TENURE_SUPERVISED: '1',
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        printed += `${line}\n`;
        if (line.includes('"msg":"ready"')) resolve();
      });
    }
    child.once('exit', (code) => reject(new Error(`the production API left with ${code}:\n${printed}`)));
  });
  return child;
}
