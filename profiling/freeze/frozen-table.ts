import {
  BIGINT,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBTimestampValue,
  type DuckDBType,
  type DuckDBValue,
  FLOAT,
  INTEGER,
  TIMESTAMP,
  VARCHAR,
} from '@duckdb/node-api';
import type { DatasetSchema } from '../../domain/features/dataset-schema.js';
import type { FeatureType } from '../../domain/features/feature-definition.js';
import type { ColumnValues } from '../../domain/model/columns.js';
import { identifier, literal } from '../duckdb/sql-text.js';
import type { ComputedRows } from './computed-rows.js';

const featureTypes: Readonly<Record<FeatureType, DuckDBType>> = { FP32: FLOAT, INT64: BIGINT, BYTES: VARCHAR };

/** Rows that DuckDB takes at once. */
const chunkRows = 2048;

/** A table in DuckDB that collects rows of a computed schema. */
export interface FrozenTable {
  add(rows: ComputedRows): void;
  /** Writes all rows in the order of time and ordinal. The same rows give the same bytes. */
  write(parquetPath: string): Promise<void>;
}

/** Makes the table `frozen`. */
export async function createFrozenTable(connection: DuckDBConnection, schema: DatasetSchema): Promise<FrozenTable> {
  const { ordinal, time, label, features } = schema;
  const columns: [string, DuckDBType][] = [
    [ordinal, BIGINT],
    [time, TIMESTAMP],
    [label.name, INTEGER],
    ...features.map(({ name, type }): [string, DuckDBType] => [name, featureTypes[type]]),
  ];
  const declared = columns.map(([name, type]) => `${identifier(name)} ${type.toString()}`).join(', ');
  await connection.run(`create table frozen (${declared})`);
  const appender = await connection.createAppender('frozen');
  const types = columns.map(([, type]) => type);
  return {
    add(rows) {
      for (let from = 0; from < rows.times.length; from += chunkRows) {
        const to = Math.min(rows.times.length, from + chunkRows);
        const chunk = DuckDBDataChunk.create(types, to - from);
        chunk.setColumns(valuesOf(rows, schema, from, to));
        appender.appendDataChunk(chunk);
      }
    },
    async write(parquetPath) {
      appender.flushSync();
      appender.closeSync();
      const order = `${identifier(time)}, ${identifier(ordinal)}`;
      await connection.run(
        `copy (select * from frozen order by ${order}) to ${literal(parquetPath)} (format parquet, compression zstd)`,
      );
    },
  };
}

function valuesOf(rows: ComputedRows, { features }: DatasetSchema, from: number, to: number): DuckDBValue[][] {
  return [
    Array.from(rows.ordinals.subarray(from, to), BigInt),
    Array.from(rows.times.subarray(from, to), (time) => new DuckDBTimestampValue(BigInt(time) * 1000n)),
    [...rows.labels.subarray(from, to)],
    ...features.map(({ name }) => toValues(rows.features.columns[name] as ColumnValues, from, to)),
  ];
}

/** NaN is missing, as everywhere. */
function toValues(column: ColumnValues, from: number, to: number): DuckDBValue[] {
  return Array.from(column.slice(from, to) as ArrayLike<DuckDBValue>, (value) =>
    typeof value === 'number' && Number.isNaN(value) ? null : value,
  );
}
