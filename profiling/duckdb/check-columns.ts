import { access } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { DatasetColumn } from '../../domain/features/dataset-schema.js';
import type { RawKind } from '../../domain/features/raw-table.js';
import { DatasetError } from '../dataset-error.js';
import { literal } from './sql-text.js';

const types: Record<RawKind, RegExp> = {
  number: /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL\(.*\)|BOOLEAN)$/,
  time: /^(TIMESTAMP(_S|_MS|_NS)?|DATE)$/,
  text: /^(VARCHAR|ENUM\(.*\))$/,
};

/** Refuses a file that is not readable as Parquet, lacks a column or holds it in another type (`DatasetError`). */
export async function checkColumns(
  connection: DuckDBConnection,
  parquetPath: string,
  columns: readonly DatasetColumn[],
): Promise<void> {
  await access(parquetPath).catch(() => {
    throw new DatasetError(`There is no readable file "${parquetPath}".`);
  });
  const found = await describe(connection, parquetPath);
  const problems = columns.flatMap(({ name, kind }) => {
    const type = found.get(name);
    if (type === undefined) return [`column "${name}" is missing; the file has ${[...found.keys()].join(', ')}`];
    return types[kind].test(type) ? [] : [`column "${name}" should hold a ${kind}, it holds ${type}`];
  });
  if (problems.length > 0) throw new DatasetError(`The data do not fit the schema: ${problems.join('; ')}.`);
}

async function describe(connection: DuckDBConnection, parquetPath: string): Promise<Map<string, string>> {
  try {
    const sql = `describe select * from read_parquet(${literal(parquetPath)})`;
    const rows = (await connection.runAndReadAll(sql)).getRows() as [string, string, ...unknown[]][];
    return new Map(rows.map(([name, type]) => [name, type]));
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new DatasetError(`"${parquetPath}" cannot be read as Parquet: ${reason}`);
  }
}
