import type { DatasetSchema } from '../../domain/features/dataset-schema.js';
import { evaluateFeature } from '../../domain/features/evaluate-feature.js';
import { evaluateFeatures } from '../../domain/features/evaluate-features.js';
import type { Columns } from '../../domain/model/columns.js';
import { readRawTable } from '../../profiling/read-raw-table.js';
import { TrainingError } from '../training-error.js';
import { sliceColumns } from './slice-columns.js';
import { splitByTime } from './split-by-time.js';

/** Features and labels of some rows. */
export interface LabelledRows {
  readonly features: Columns;
  readonly labels: Uint8Array;
}

/** Rows to learn from, and newer ones to judge by; each in time order. */
export interface TrainingData {
  readonly training: LabelledRows;
  readonly heldOut: LabelledRows;
}

/** Which rows, the newest, are not learned from: about a share of all, or exactly so many. */
export type HeldOut = { readonly share: number } | { readonly rows: number };

/** Fewer rows than this in either part say nothing about a model. */
const minRows = 100;

/**
 * Reads a dataset, computes features and labels from their definitions, and splits in time order.
 *
 * @throws TrainingError with rows that have no time, too few rows, or only one label in a part; DatasetError and FeatureError for the data
 */
export async function loadTrainingData(
  parquetPath: string,
  schema: DatasetSchema,
  heldOut: HeldOut,
): Promise<TrainingData> {
  const raw = await readRawTable(parquetPath, schema);
  const features = evaluateFeatures(schema.features, raw);
  const labels = toLabels(evaluateFeature(schema.label, raw) as BigInt64Array, schema.label.name);
  const times = raw.columns[schema.time]?.values as Float64Array;
  const timeless = times.findIndex(Number.isNaN);
  if (timeless >= 0) throw new TrainingError(`${schema.time} is missing in ${times.length - timeless} rows`);
  const trainingEnd = 'share' in heldOut ? splitByTime(times, heldOut.share).trainingEnd : raw.rows - heldOut.rows;
  const part = (name: string, from: number, to: number): LabelledRows => {
    const rows = { features: sliceColumns(features, from, to), labels: labels.subarray(from, to) };
    checkPart(name, rows);
    return rows;
  };
  return { training: part('training', 0, Math.max(0, trainingEnd)), heldOut: part('held-out', trainingEnd, raw.rows) };
}

function toLabels(values: BigInt64Array, name: string): Uint8Array {
  const wrong = values.findIndex((value) => value !== 0n && value !== 1n);
  if (wrong >= 0) throw new TrainingError(`${name}[${wrong}]: a label must be 0 or 1, got ${values[wrong]}`);
  return Uint8Array.from(values, Number);
}

function checkPart(name: string, { labels }: LabelledRows): void {
  if (labels.length < minRows) {
    throw new TrainingError(`there are ${labels.length} ${name} rows; at least ${minRows} are needed`);
  }
  if (labels.every((label) => label === labels[0])) {
    throw new TrainingError(`every ${name} row has the label ${labels[0]}; both labels are needed`);
  }
}
