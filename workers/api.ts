import { fileURLToPath } from 'node:url';
import { createApi } from '../api/create-api.js';
import { migrations } from '../migrations/index.js';
import { createTokenVerifier } from '../platform/auth/create-token-verifier.js';
import { issueDevToken } from '../platform/auth/issue-dev-token.js';
import { loadSigningKey } from '../platform/keys/load-signing-key.js';
import { loadVerifyKeys } from '../platform/keys/load-verify-keys.js';
import { createLog } from '../platform/log/create-log.js';
import { createMetrics } from '../platform/metrics/create-metrics.js';
import { followSupervisor } from '../platform/process/follow-supervisor.js';
import { configurationExitCode, readSettingsOrExit } from '../platform/settings/read-settings-or-exit.js';
import { SettingsError } from '../platform/settings/settings-error.js';
import { tellSettingsFault } from '../platform/settings/tell-settings-fault.js';
import { readLabelRows } from '../profiling/read-label-rows.js';
import { createModelInspector } from '../scoring/inspection/create-model-inspector.js';
import { checkSchema, createStore, openDatabase, SchemaMismatch } from '../store/index.js';

/** The GraphQL API: `node dist/workers/api.js`. SIGTERM and SIGINT answer what is under way, then stop. */
followSupervisor();
const settings = readSettingsOrExit();
const log = createLog('api', settings);

async function start(): Promise<() => Promise<void>> {
  const database = await openDatabase(settings.databaseUrl);
  await checkSchema(database, migrations);
  const store = createStore({
    database,
    signer: loadSigningKey(settings.signingKeyFile),
    verifier: loadVerifyKeys(settings.verifyKeysFile),
    artifactsFolder: settings.artifacts,
    auditSink: settings.auditSink,
  });
  const metrics = createMetrics('api');
  const isLocal = settings.oidcIssuer === 'local';
  const api = await createApi(
    {
      settings,
      store,
      log,
      metrics,
      verifyToken: createTokenVerifier(settings),
      issueToken: isLocal ? (personKey) => issueDevToken(settings, personKey) : null,
      inspectModel: createModelInspector(),
      readLabelRows,
    },
    { port: settings.apiPort, host: settings.host, portalFolder: fileURLToPath(new URL('../portal', import.meta.url)) },
  );
  log.info({ url: api.url }, 'ready');
  return async () => {
    await api.close();
    await database.destroy();
  };
}

/** What a person can mend is one line and exit code 78; anything else is a fault of ours, with its details in the log. */
function fail(error: unknown): never {
  if (error instanceof SettingsError) tellSettingsFault(error);
  else if (error instanceof SchemaMismatch) process.stderr.write(`${error.code}: ${error.message}\n`);
  else if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    const hint = 'Stop what listens there, set TENURE_API_PORT to a free port, or start with --port-offset';
    process.stderr.write(`PortTaken: port ${settings.apiPort} is taken. ${hint}.\n`);
  } else {
    log.fatal({ err: error }, 'the API could not start');
    process.exit(1);
  }
  process.exit(configurationExitCode);
}

const stop = await start().catch(fail);
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
