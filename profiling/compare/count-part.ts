import { parentPort, workerData } from 'node:worker_threads';
import type { ProfiledColumn } from '../../domain/profile/profile-columns.js';
import { withDuckDb } from '../duckdb/with-duckdb.js';
import { countTables } from './count-tables.js';
import { openTable } from './open-table.js';

/** What a thread is given: the files and its share of the columns. */
export interface CountPart {
  readonly referencePath: string;
  readonly currentPath: string;
  readonly columns: readonly ProfiledColumn[];
}

const { referencePath, currentPath, columns } = workerData as CountPart;
const counted = await withDuckDb(async (connection) => {
  const reference = await openTable(connection, referencePath, 'reference');
  const current = await openTable(connection, currentPath, 'current');
  return countTables(connection, reference, current, columns, (step) => parentPort?.postMessage({ step }));
});
parentPort?.postMessage({ counted });
