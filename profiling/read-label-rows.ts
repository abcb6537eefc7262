import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { DatasetError } from './dataset-error.js';
import { identifier, literal } from './duckdb/sql-text.js';

type LabelRow = Readonly<Record<string, unknown>>;

/** How each known column becomes what a label says in JSON. Other columns go as they are, and are refused as unknown. */
const selected: Readonly<Record<string, (column: string, type: string) => string>> = {
  predictionId: (column) => `${column}::varchar`,
  environment: (column) => `${column}::varchar`,
  label: (column, type) => (/^(VARCHAR|ENUM)/.test(type) ? column : `${column}::double`),
  observedAt: (column, type) => (/^(TIMESTAMP|DATE)/.test(type) ? `epoch_ms(${column}::timestamptz)::double` : column),
  values: (column) => `to_json(${column})::varchar`,
};

/**
 * The rows of a Parquet file of labels, about two thousand at a time, as the objects that NDJSON would hold: columns
 * `predictionId`, `label`, `observedAt`, and if they are there `environment` and `values`. Times without zone count as UTC.
 * Throws a `DatasetError` for what is no Parquet.
 */
export async function* readLabelRows(path: string): AsyncGenerator<LabelRow[]> {
  // Not inside of `withDuckDb`: the rows are handed out while the database is open, so that they need not fit in memory.
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', autoinstall_known_extensions: 'false' });
  try {
    const connection = await instance.connect();
    try {
      const { names, result } = await open(connection, path);
      for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
        yield chunk.getRows().map((row) => toLabel(names.map((name, place) => [name, row[place]] as const)));
      }
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}

async function open(connection: DuckDBConnection, path: string) {
  try {
    await connection.run("set timezone = 'UTC'");
    const described = await connection.runAndReadAll(`describe select * from read_parquet(${literal(path)})`);
    const columns = (described.getRows() as [string, string, ...unknown[]][]).map(([name, type]) => ({ name, type }));
    const list = columns.map(({ name, type }) => (selected[name] ?? ((column) => column))(identifier(name), type));
    const result = await connection.stream(`select ${list.join(', ')} from read_parquet(${literal(path)})`);
    return { names: columns.map(({ name }) => name), result };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new DatasetError(`The body cannot be read as Parquet: ${reason}`);
  }
}

function toLabel(members: readonly (readonly [string, unknown])[]): LabelRow {
  return Object.fromEntries(
    members.filter(([, value]) => value !== null).map(([name, value]) => [name, toJson(name, value)]),
  );
}

function toJson(name: string, value: unknown): unknown {
  if (name === 'observedAt' && typeof value === 'number') return new Date(value).toISOString();
  if (name === 'values' && typeof value === 'string') return JSON.parse(value) as unknown;
  return value;
}
