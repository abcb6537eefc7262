import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DatasetSchema } from '../domain/features/dataset-schema.js';
import { DatasetError } from './dataset-error.js';
import type { DatasetQuality } from './dataset-quality.js';
import { checkColumns } from './duckdb/check-columns.js';
import { identifier, literal } from './duckdb/sql-text.js';
import { withDuckDb } from './duckdb/with-duckdb.js';
import { measureQuality } from './measure-quality.js';

/** Which rows to take. */
export interface DatasetSelection {
  readonly parquetPath: string;
  readonly outPath: string;
  readonly schema: DatasetSchema;
  /** Half-open interval of the time column, ISO 8601 without a zone. */
  readonly from: string;
  readonly to: string;
  /** Share of the rows to take, above 0 to 1. */
  readonly share: number;
  readonly seed: number;
}

/** A dataset on disk, ready to be registered. */
export interface PreparedDataset {
  readonly outPath: string;
  readonly rows: number;
  readonly schema: DatasetSchema;
  readonly quality: DatasetQuality;
}

/**
 * Writes a sample of a Parquet file with an added ordinal column: the row's number in the source, from 0.
 * A row is taken when the first 32 bits of `md5("<seed>:<ordinal>")`, as a share of 2^32, are below `share`: whether it
 * is taken depends on nothing but seed and ordinal, so anyone can find the same rows with any tool.
 * The same input gives the same bytes. The file appears whole or not at all.
 *
 * @throws DatasetError when the source does not fit the schema, or when no row was selected
 */
export async function prepareDataset(selection: DatasetSelection): Promise<PreparedDataset> {
  const { parquetPath, outPath, schema, share } = selection;
  if (!(share > 0 && share <= 1)) throw new DatasetError(`The share must be above 0 and at most 1, got ${share}.`);
  const temporary = `${outPath}.${process.pid}.tmp`;
  await mkdir(dirname(outPath), { recursive: true });
  try {
    await withDuckDb(async (connection) => {
      const sourced = schema.columns.filter(({ name }) => name !== schema.ordinal);
      await checkColumns(connection, parquetPath, sourced);
      await connection.run(
        `copy (${selectRows(selection)}) to ${literal(temporary)} (format parquet, compression zstd)`,
      );
    });
    const quality = await measureQuality(temporary, schema);
    if (quality.rows === 0) {
      throw new DatasetError(`No row of "${parquetPath}" lies in ${selection.from} to ${selection.to}.`);
    }
    await rename(temporary, outPath);
    return { outPath, rows: quality.rows, schema, quality };
  } finally {
    await rm(temporary, { force: true });
  }
}

function selectRows({ parquetPath, schema, from, to, share, seed }: DatasetSelection): string {
  const time = identifier(schema.time);
  const columns = schema.columns.map(({ name }) =>
    name === schema.ordinal ? `file_row_number as ${identifier(name)}` : identifier(name),
  );
  const draw = `('0x' || left(md5('${seed}:' || file_row_number), 8))::ubigint`;
  return `select ${columns.join(', ')} from read_parquet(${literal(parquetPath)}, file_row_number = true)
    where ${time} >= ${literal(from)}::timestamp and ${time} < ${literal(to)}::timestamp
      and ${draw} < ${Math.round(share * 2 ** 32)}
    order by file_row_number`;
}
