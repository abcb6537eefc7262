import { access } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { ColumnKind } from '../../domain/monitoring/comparison/column-kind.js';
import { DatasetError } from '../dataset-error.js';
import { rowObjects } from '../duckdb/row-objects.js';
import { identifier, literal } from '../duckdb/sql-text.js';
import { columnKindOf } from './column-kind-of.js';

/** A column of a file. */
export interface TableColumn {
  readonly name: string;
  /** Its type in DuckDB's words. */
  readonly sqlType: string;
  readonly kind: ColumnKind;
}

/** A file that DuckDB can read, under a name. */
export interface OpenTable {
  readonly relation: string;
  readonly rows: number;
  readonly columns: readonly TableColumn[];
}

/**
 * Opens a Parquet or CSV file as a view or table of a name. Types of a CSV file are found from all of its rows, so that a
 * letter in the last line makes a text column and no failure half way.
 *
 * @throws DatasetError for a file that is absent or neither Parquet nor CSV
 */
export async function openTable(connection: DuckDBConnection, path: string, name: string): Promise<OpenTable> {
  await access(path).catch(() => {
    throw new DatasetError(`There is no readable file "${path}".`);
  });
  const relation = identifier(name);
  try {
    await connection.run(creation(relation, path));
    const types = await rowObjects(connection, `describe ${relation}`);
    const [counted = {}] = await rowObjects(connection, `select count(*)::double as n from ${relation}`);
    const columns = types.map(({ column_name, column_type }) => {
      const sqlType = String(column_type);
      return { name: String(column_name), sqlType, kind: columnKindOf(sqlType) };
    });
    return { relation, rows: Number(counted.n), columns };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new DatasetError(`"${path}" cannot be read: ${reason}`);
  }
}

function creation(relation: string, path: string): string {
  if (/\.(parquet|pq)$/i.test(path)) return `create view ${relation} as from read_parquet(${literal(path)})`;
  if (/\.(csv|tsv|txt)(\.gz)?$/i.test(path)) {
    return `create table ${relation} as from read_csv(${literal(path)}, sample_size = -1)`;
  }
  throw new DatasetError(`"${path}" is named neither .parquet nor .csv, so its form is not known.`);
}
