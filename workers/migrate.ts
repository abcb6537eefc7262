import { migrations } from '../migrations/index.js';
import { createLog } from '../platform/log/create-log.js';
import { configurationExitCode, readSettingsOrExit } from '../platform/settings/read-settings-or-exit.js';
import { connectionFault, ensureReadyUsers, revertMigrations, runMigrations, SchemaMismatch } from '../store/index.js';

/**
 * Brings the database to this version, as `tenure_owner`: `node dist/workers/migrate.js`; `--revert [count]` goes back.
 * In development it also makes the ready users. Ends by itself.
 */
/** sysexits.h, EX_UNAVAILABLE. */
const unavailableExitCode = 69;

const settings = readSettingsOrExit();
const log = createLog('migrate', settings);
const url = settings.migrationDatabaseUrl;
if (url === null) {
  process.stderr.write(
    'SettingsInvalid: TENURE_MIGRATION_DATABASE_URL is missing: it names the database as its owner, ' +
      'for example postgres://tenure_owner:...@127.0.0.1:5432/tenure\n',
  );
  process.exit(configurationExitCode);
}

try {
  const [option, count] = process.argv.slice(2);
  if (option === '--revert') {
    log.info(
      { reverted: await revertMigrations(url, migrations, count === undefined ? 1 : Number(count)) },
      'reverted',
    );
  } else {
    log.info({ applied: await runMigrations(url, migrations) }, 'migrated');
    if (settings.mode === 'development') await ensureReadyUsers(url);
  }
} catch (error) {
  const fault = connectionFault(error, url);
  if (fault !== null) {
    process.stderr.write(`PostgresNotReady: ${fault} Check TENURE_MIGRATION_DATABASE_URL.\n`);
    process.exit(unavailableExitCode);
  }
  if (!(error instanceof SchemaMismatch)) {
    log.fatal({ err: error }, 'the database could not be migrated');
    process.exit(1);
  }
  process.stderr.write(`${error.code}: ${error.message}\n`);
  process.exit(configurationExitCode);
}
