import { loadSettings } from '../../platform/settings/load-settings.js';
import { SettingsError } from '../../platform/settings/settings-error.js';
import type { Settings } from '../../platform/settings/settings.js';

/** What `up` sets by itself when it starts an embedded Postgres. */
const embedded = 'postgres://tenure_app@127.0.0.1/tenure';

/** The settings that the processes of `up` will have. Throws `SettingsError` before anything is started. */
export function readUpSettings(env: NodeJS.ProcessEnv): Settings {
  const given = env['DATABASE_URL'] !== undefined && env['DATABASE_URL'] !== '';
  const settings = loadSettings(given ? env : { ...env, DATABASE_URL: embedded });
  if (given && settings.migrationDatabaseUrl === null) {
    throw new SettingsError([
      'TENURE_MIGRATION_DATABASE_URL is missing: with DATABASE_URL it names the same database as its owner, ' +
        'for example TENURE_MIGRATION_DATABASE_URL=postgres://tenure_owner:PASSWORD@localhost:5432/tenure',
    ]);
  }
  return settings;
}
