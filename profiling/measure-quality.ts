import type { DuckDBConnection } from '@duckdb/node-api';
import type { DatasetColumn, DatasetSchema } from '../domain/features/dataset-schema.js';
import type { ColumnQuality, DatasetQuality } from './dataset-quality.js';
import { checkColumns } from './duckdb/check-columns.js';
import { identifier, literal } from './duckdb/sql-text.js';
import { withDuckDb } from './duckdb/with-duckdb.js';

/**
 * Measures rows, duplicates, and for each column missing, distinct and implausible values and its extremes: exact
 * counts, one scan for the columns and one for the duplicates.
 *
 * @throws DatasetError when the file is absent, no Parquet, or does not fit the schema
 */
export async function measureQuality(parquetPath: string, schema: DatasetSchema): Promise<DatasetQuality> {
  return withDuckDb(async (connection) => {
    await checkColumns(connection, parquetPath, schema.columns);
    const from = `from read_parquet(${literal(parquetPath)})`;
    const measures = schema.columns.flatMap(measuresOf).join(', ');
    const [row = {}] = await rowsOf(connection, `select count(*)::double as "rows", ${measures} ${from}`);
    const rows = Number(row.rows);
    const compared = schema.columns.filter(({ name }) => name !== schema.ordinal).map(({ name }) => identifier(name));
    const distinct = `select count(*)::double as "rows" from (select distinct ${compared.join(', ')} ${from})`;
    const [unique = {}] = await rowsOf(connection, distinct);
    const columns = schema.columns.map(({ name }, index) => [name, qualityOf(row, index)] as const);
    const shares = columns.map(([name, { missing }]) => [name, rows === 0 ? 0 : missing / rows] as const);
    return {
      rows,
      duplicateRows: rows - Number(unique.rows),
      missingShares: Object.fromEntries(shares),
      columns: Object.fromEntries(columns),
    };
  });
}

type Row = Readonly<Record<string, unknown>>;

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  return (await connection.runAndReadAll(sql)).getRowObjects();
}

function measuresOf({ name, kind, range }: DatasetColumn, index: number): string[] {
  const raw = identifier(name);
  const value = kind === 'number' ? `nullif(${raw}::double, 'NaN'::double)` : raw;
  const shown = (extreme: string): string =>
    kind === 'time' ? `strftime(${extreme}(${value}), '%Y-%m-%dT%H:%M:%S')` : `${extreme}(${value})`;
  const outside = range === undefined ? 'false' : `${value} not between ${range[0]} and ${range[1]}`;
  return [
    `count(*) filter (${value} is null)::double as m${index}`,
    `count(distinct ${value})::double as d${index}`,
    `count(*) filter (${outside})::double as o${index}`,
    `${shown('min')} as a${index}`,
    `${shown('max')} as b${index}`,
  ];
}

function qualityOf(row: Row, index: number): ColumnQuality {
  return {
    missing: Number(row[`m${index}`]),
    distinct: Number(row[`d${index}`]),
    outOfRange: Number(row[`o${index}`]),
    min: row[`a${index}`] as number | string | null,
    max: row[`b${index}`] as number | string | null,
  };
}
