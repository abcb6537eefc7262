import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Api, createApi } from '../../../api/create-api.js';
import { type Client, createClient } from '../../../client/index.js';
import { createTokenVerifier } from '../../../platform/auth/create-token-verifier.js';
import { issueDevToken } from '../../../platform/auth/issue-dev-token.js';
import { ensureKeys } from '../../../platform/keys/ensure-keys.js';
import { loadSigningKey } from '../../../platform/keys/load-signing-key.js';
import { loadVerifyKeys } from '../../../platform/keys/load-verify-keys.js';
import { createLog } from '../../../platform/log/create-log.js';
import { createMetrics } from '../../../platform/metrics/create-metrics.js';
import { loadSettings } from '../../../platform/settings/load-settings.js';
import { readLabelRows } from '../../../profiling/read-label-rows.js';
import { createModelInspector } from '../../../scoring/inspection/create-model-inspector.js';
import { createStore, type Database, ensureReadyUsers, openDatabase, type Store } from '../../../store/index.js';
import { startPostgres } from '../../support/postgres.js';

export interface Answer {
  readonly status: number;
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly { message: string; extensions: { code: string; correlationId?: string } }[];
  readonly text: string;
}

/** The real API over HTTP, on a migrated Postgres with the ready users. Nothing answers the outbox. */
export interface TestApi extends Pick<Api, 'url' | 'followers'> {
  readonly home: string;
  readonly store: Store;
  /** As the owner of the tables: for what the application may not do. */
  readonly owner: Database;
  /** As the role that the API has in the database. */
  readonly appUrl: string;
  token(user: string): Promise<string>;
  as(user: string): Client;
  /** One GraphQL request; `user` null sends no token. */
  ask(user: string | null, query: string, variables?: Record<string, unknown>): Promise<Answer>;
  stop(): Promise<void>;
}

export interface TestApiOptions {
  readonly mode?: 'development' | 'production';
  /** Milliseconds until a GraphQL request is given up. */
  readonly requestMs?: number;
  /** Where the web page is. */
  readonly portalFolder?: string;
}

/** Starts it; stop it in the end. */
export async function startTestApi({
  mode = 'development',
  requestMs = 10_000,
  portalFolder,
}: TestApiOptions = {}): Promise<TestApi> {
  const postgres = await startPostgres();
  const home = await mkdtemp(join(tmpdir(), 'tenure-api-'));
  ensureKeys(home);
  const settings = {
    ...loadSettings({ DATABASE_URL: postgres.appUrl, TENURE_HOME: home, TENURE_LOG: 'silent' }),
    mode,
    temporalUiUrl: 'http://127.0.0.1:8233',
  };
  const database = await openDatabase(settings.databaseUrl);
  const owner = await openDatabase(postgres.ownerUrl, 2);
  await ensureReadyUsers(postgres.ownerUrl);
  const store = createStore({
    database,
    signer: loadSigningKey(settings.signingKeyFile),
    verifier: loadVerifyKeys(settings.verifyKeysFile),
    artifactsFolder: settings.artifacts,
    auditSink: settings.auditSink,
  });
  const token = (user: string) => issueDevToken(settings, user);
  const dependencies = {
    settings,
    store,
    log: createLog('api', settings),
    metrics: createMetrics('api'),
    verifyToken: createTokenVerifier(settings),
    issueToken: mode === 'development' ? token : null,
    inspectModel: createModelInspector(),
    readLabelRows,
  };
  const api = await createApi(dependencies, { port: 0, requestMs, portalFolder: portalFolder ?? null });
  return {
    home,
    appUrl: postgres.appUrl,
    url: api.url,
    followers: () => api.followers(),
    store,
    owner,
    token,
    as: (user) => createClient({ url: api.url, token: () => token(user) }),
    async ask(user, query, variables = {}) {
      const headers = new Headers({ 'content-type': 'application/json' });
      if (user !== null) headers.set('authorization', `Bearer ${await token(user)}`);
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query, variables }),
      });
      const text = await response.text();
      const { data = null, errors = [] } = JSON.parse(text) as Partial<Answer>;
      return { status: response.status, data, errors, text };
    },
    async stop() {
      await api.close();
      await database.destroy();
      await owner.destroy();
      await postgres.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}
