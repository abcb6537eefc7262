import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

/**
 * Runs some work on a DuckDB of its own in memory and closes it afterwards. One thread unless asked otherwise: results
 * come in a fixed order and files are written with the same bytes each time. Nothing is fetched from the network.
 */
export async function withDuckDb<T>(work: (connection: DuckDBConnection) => Promise<T>, threads = 1): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads),
    autoinstall_known_extensions: 'false',
  });
  try {
    const connection = await instance.connect();
    try {
      return await work(connection);
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}
