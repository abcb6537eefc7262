import type { DuckDBConnection } from '@duckdb/node-api';
import type { DatasetColumn, DatasetSchema } from '../domain/features/dataset-schema.js';
import type { RawColumn, RawKind, RawTable } from '../domain/features/raw-table.js';
import { checkColumns } from './duckdb/check-columns.js';
import { identifier, literal } from './duckdb/sql-text.js';
import { withDuckDb } from './duckdb/with-duckdb.js';

/**
 * Reads all raw columns of a dataset from Parquet into memory, in the order of its time column and within one time in
 * the order of its ordinal.
 *
 * @throws DatasetError when the file is absent, no Parquet, or does not fit the schema
 */
export async function readRawTable(parquetPath: string, schema: DatasetSchema): Promise<RawTable> {
  return withDuckDb(async (connection) => {
    const collected: unknown[][] = schema.columns.map(() => []);
    let rows = 0;
    for await (const chunk of chunksOf(connection, parquetPath, schema)) {
      rows += chunk.rows;
      for (const [index, values] of collected.entries()) for (const value of chunk.column(index)) values.push(value);
    }
    return toTable(schema.columns, rows, (index) => collected[index] ?? []);
  });
}

/** The same rows in pieces of about two thousand, for data that need not be in memory at once. */
export async function* rawTables(
  connection: DuckDBConnection,
  parquetPath: string,
  schema: DatasetSchema,
): AsyncGenerator<RawTable> {
  for await (const { rows, column } of chunksOf(connection, parquetPath, schema)) {
    yield toTable(schema.columns, rows, column);
  }
}

interface Chunk {
  readonly rows: number;
  readonly column: (index: number) => readonly unknown[];
}

async function* chunksOf(
  connection: DuckDBConnection,
  parquetPath: string,
  { columns, time, ordinal }: DatasetSchema,
): AsyncGenerator<Chunk> {
  await checkColumns(connection, parquetPath, columns);
  const order = `${identifier(time)}, ${identifier(ordinal)}`;
  const selected = columns.map(selectAs).join(', ');
  const result = await connection.stream(
    `select ${selected} from read_parquet(${literal(parquetPath)}) order by ${order}`,
  );
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const { rowCount } = chunk;
    const values = chunk;
    yield { rows: rowCount, column: (index) => values.getColumnValues(index) };
  }
}

const casts: Record<RawKind, (column: string) => string> = {
  number: (column) => `${column}::double`,
  time: (column) => `epoch_ms(${column}::timestamp)::double`,
  text: (column) => `${column}::varchar`,
};

const selectAs = ({ name, kind }: DatasetColumn): string => casts[kind](identifier(name));

function toTable(
  columns: readonly DatasetColumn[],
  rows: number,
  column: (index: number) => readonly unknown[],
): RawTable {
  const named = columns.map(({ name, kind }, index) => [name, toColumn(kind, column(index))] as const);
  return { rows, columns: Object.fromEntries(named) };
}

function toColumn(kind: RawKind, values: readonly unknown[]): RawColumn {
  if (kind === 'text') return { kind, values: values as (string | null)[] };
  return { kind, values: Float64Array.from(values, (value) => (value === null ? NaN : (value as number))) };
}
