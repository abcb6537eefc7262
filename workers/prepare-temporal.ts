import { Connection } from '@temporalio/client';
import { readSettingsOrExit } from '../platform/settings/read-settings-or-exit.js';
import { temporalConnectionOptions } from '../platform/temporal/connection-options.js';
import { searchAttributes } from '../workflows/search-attributes.js';
import { prepareNamespace } from './prepare-namespace.js';

/** Makes the namespace fit for Tenure: search attributes, and 30 days of retention. Safe to repeat. */
const settings = readSettingsOrExit();
try {
  const connection = await Connection.connect({ ...temporalConnectionOptions(settings), connectTimeout: '30s' });
  await prepareNamespace(connection, settings.temporalNamespace, Object.values(searchAttributes));
  await connection.close();
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `TemporalNotReady: Temporal at ${settings.temporalAddress} does not answer as needed (${why}). ` +
      'Is it running? Check TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE and TEMPORAL_TLS_*.\n',
  );
  process.exitCode = 69;
}
