import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { computedSchema } from '../domain/features/computed-schema.js';
import type { DatasetSchema } from '../domain/features/dataset-schema.js';
import { evaluateFeature } from '../domain/features/evaluate-feature.js';
import { evaluateFeatures } from '../domain/features/evaluate-features.js';
import type { LabelledPrediction } from '../domain/features/labelled-prediction.js';
import type { RawTable } from '../domain/features/raw-table.js';
import { withDuckDb } from './duckdb/with-duckdb.js';
import { type ComputedRows, computedRows } from './freeze/computed-rows.js';
import { createFrozenTable, type FrozenTable } from './freeze/frozen-table.js';
import { measureQuality } from './measure-quality.js';
import type { PreparedDataset } from './prepare-dataset.js';
import { rawTables } from './read-raw-table.js';

/** What is frozen into one dataset. */
export interface FreezeInput {
  /** A dataset with raw rows, and its digest. */
  readonly base: { readonly parquetPath: string; readonly digest: string; readonly schema: DatasetSchema };
  /** Labelled predictions after a time, oldest first, in batches. */
  readonly predictionsAfter: (time: Date) => AsyncIterable<readonly LabelledPrediction[]>;
  readonly outPath: string;
}

/** A frozen dataset on disk, and how many of its rows were predictions. */
export interface FrozenDataset extends PreparedDataset {
  readonly predictions: number;
  /** Predictions whose inputs lack a feature or hold it in another type: they were of another signature. */
  readonly leftOut: number;
}

/**
 * Writes the features and labels of a dataset, computed from its raw rows, and after them those of labelled predictions
 * that are newer than its newest row. Ordinals go on where the dataset's end. The same rows give the same bytes. The file
 * appears whole or not at all.
 *
 * @throws DatasetError and FeatureError when the base does not fit its schema
 */
export async function freezeDataset({ base, predictionsAfter, outPath }: FreezeInput): Promise<FrozenDataset> {
  const schema = computedSchema(base.schema, base.digest);
  const temporary = `${outPath}.${process.pid}.tmp`;
  await mkdir(dirname(outPath), { recursive: true });
  try {
    const counts = await withDuckDb(async (connection) => {
      const table = await createFrozenTable(connection, schema);
      const end = await addBase(connection, table, base);
      const added = await addPredictions(table, schema, end.ordinal, predictionsAfter(new Date(end.time)));
      await table.write(temporary);
      return added;
    });
    const quality = await measureQuality(temporary, schema);
    await rename(temporary, outPath);
    return { outPath, rows: quality.rows, schema, quality, ...counts };
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Answers the newest time and the largest ordinal. */
async function addBase(
  connection: DuckDBConnection,
  table: FrozenTable,
  base: FreezeInput['base'],
): Promise<{ time: number; ordinal: number }> {
  const end = { time: -Infinity, ordinal: -1 };
  for await (const raw of rawTables(connection, base.parquetPath, base.schema)) {
    const rows = fromRaw(raw, base.schema);
    for (const time of rows.times) if (time > end.time) end.time = time;
    for (const ordinal of rows.ordinals) if (ordinal > end.ordinal) end.ordinal = ordinal;
    table.add(rows);
  }
  return end;
}

function fromRaw(raw: RawTable, base: DatasetSchema): ComputedRows {
  const numbers = (name: string): Float64Array => raw.columns[name]?.values as Float64Array;
  return {
    times: numbers(base.time),
    ordinals: numbers(base.ordinal),
    labels: Float64Array.from(evaluateFeature(base.label, raw) as BigInt64Array, Number),
    features: evaluateFeatures(base.features, raw),
  };
}

async function addPredictions(
  table: FrozenTable,
  schema: DatasetSchema,
  lastOrdinal: number,
  batches: AsyncIterable<readonly LabelledPrediction[]>,
): Promise<{ predictions: number; leftOut: number }> {
  const counts = { predictions: 0, leftOut: 0 };
  for await (const batch of batches) {
    const rows = computedRows(schema, batch, lastOrdinal + 1 + counts.predictions);
    table.add(rows);
    counts.predictions += rows.times.length;
    counts.leftOut += batch.length - rows.times.length;
  }
  return counts;
}
