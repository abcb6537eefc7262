import { join } from 'node:path';
import { reachFailPoint } from '../platform/fail-points/reach-fail-point.js';
import { loadVerifyKeys } from '../platform/keys/load-verify-keys.js';
import { createLog } from '../platform/log/create-log.js';
import { createMetrics } from '../platform/metrics/create-metrics.js';
import { followSupervisor } from '../platform/process/follow-supervisor.js';
import { configurationExitCode, readSettingsOrExit } from '../platform/settings/read-settings-or-exit.js';
import { SettingsError } from '../platform/settings/settings-error.js';
import { tellSettingsFault } from '../platform/settings/tell-settings-fault.js';
import { migrations } from '../migrations/index.js';
import { systemClock } from '../scoring/clock.js';
import { defaultScoringLimits } from '../scoring/serve/scoring-limits.js';
import { startScoringServer } from '../scoring/start-scoring-server.js';
import { checkSchema, createArtifactStore, openDatabase, SchemaMismatch } from '../store/index.js';
import { createServingStore } from '../store/serving/index.js';

/** The scoring server: `node dist/workers/scoring.js`. SIGTERM and SIGINT answer what is under way, then stop. */
followSupervisor();
const settings = readSettingsOrExit();
const log = createLog('scoring', settings);

async function start(): Promise<() => Promise<void>> {
  const verifier = loadVerifyKeys(settings.verifyKeysFile);
  const database = await openDatabase(settings.databaseUrl);
  await checkSchema(database, migrations);
  const store = createServingStore(database);
  const server = await startScoringServer({
    store,
    artifacts: createArtifactStore(database, settings.artifacts),
    verify: (text, signature, keyId) => verifier.verify(Buffer.from(text, 'utf8'), signature, keyId),
    log,
    registry: createMetrics('scoring'),
    clock: systemClock,
    limits: defaultScoringLimits,
    reachFailPoint,
    environment: 'production',
    host: settings.host,
    port: settings.scoringPort,
    publicUrl: settings.scoringUrl,
    pollMs: 1_000,
    folder: join(settings.home, 'scoring'),
  });
  log.info({ url: server.url }, 'ready');
  return async () => {
    await server.stop();
    await store.close();
    await database.destroy();
  };
}

/** What a person can mend is one line and exit code 78; anything else is a fault of ours, with its details in the log. */
function fail(error: unknown): never {
  if (error instanceof SettingsError) tellSettingsFault(error);
  else if (error instanceof SchemaMismatch) process.stderr.write(`${error.code}: ${error.message}\n`);
  else if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    const hint = 'Stop what listens there, set TENURE_SCORING_PORT to a free port, or start with --port-offset';
    process.stderr.write(`PortTaken: port ${settings.scoringPort} is taken. ${hint}.\n`);
  } else {
    log.fatal({ err: error }, 'the scoring server could not start');
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
