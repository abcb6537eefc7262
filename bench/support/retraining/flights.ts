import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { evaluateFeature } from '../../../domain/features/evaluate-feature.js';
import { evaluateFeatures } from '../../../domain/features/evaluate-features.js';
import type { Columns } from '../../../domain/model/columns.js';
import { flightSchema } from '../../../examples/flight-delay/schema.js';
import type { LabelledPrediction } from '../../../domain/features/labelled-prediction.js';
import { prepareDataset } from '../../../profiling/prepare-dataset.js';
import { readRawTable } from '../../../profiling/read-raw-table.js';

/** The sampled flights after January 2001 in event order, as traffic and labels bring them. */
export interface Flights {
  readonly times: Float64Array;
  readonly labels: Uint8Array;
  readonly features: Columns;
}

/** The example's flights of some days (half-open, ISO 8601), sampled as its training data are. */
export async function readFlights(folder: string, from: string, to: string): Promise<Flights> {
  const entry = createRequire(import.meta.url).resolve('vega-datasets');
  const parquetPath = join(dirname(entry), '..', 'data', 'flights-3m.parquet');
  const outPath = join(folder, `${from}.parquet`);
  await prepareDataset({ parquetPath, outPath, schema: flightSchema, from, to, share: 0.1, seed: 2001 });
  const raw = await readRawTable(outPath, flightSchema);
  return {
    times: raw.columns[flightSchema.time]?.values as Float64Array,
    labels: Uint8Array.from(evaluateFeature(flightSchema.label, raw) as BigInt64Array, Number),
    features: evaluateFeatures(flightSchema.features, raw),
  };
}

/** Rows `from <= t < to`, milliseconds since 1970. */
export function rowsBetween({ times }: Flights, from: number, to: number): { first: number; last: number } {
  const place = (time: number): number => {
    const found = times.findIndex((one) => one >= time);
    return found < 0 ? times.length : found;
  };
  return { first: place(from), last: place(to) };
}

/** The flights before `to` as predictions with labels, in one batch. */
export async function* asPredictions(flights: Flights, to: number): AsyncGenerator<LabelledPrediction[]> {
  const { last } = rowsBetween(flights, 0, to);
  const columns = Object.entries(flights.features.columns);
  const rows = Array.from({ length: last }, (_, row) => ({
    at: new Date(flights.times[row] as number),
    label: flights.labels[row] as number,
    inputs: Object.fromEntries(columns.map(([name, values]) => [name, plain(values[row])])),
  }));
  yield await Promise.resolve(rows);
}

const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value);
