import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { evaluateFeatures } from '../../../domain/features/evaluate-features.js';
import { evaluateFeature } from '../../../domain/features/evaluate-feature.js';
import type { RawTable } from '../../../domain/features/raw-table.js';
import type { Columns } from '../../../domain/model/columns.js';
import { prepareDataset } from '../../../profiling/prepare-dataset.js';
import { readRawTable } from '../../../profiling/read-raw-table.js';
import { sampleOfFlights } from '../prepare.js';
import { flightSchema } from '../schema.js';

/** Flights in the order of departure: row `i` of every column is one flight. Times in milliseconds since 1970. */
export interface Flights {
  readonly count: number;
  readonly departsAt: Float64Array;
  /** When the delay is known: on landing, at 450 miles an hour and with the delay that it had. */
  readonly landsAt: Float64Array;
  /** Rows in the order of landing. */
  readonly byLanding: Uint32Array;
  readonly late: readonly number[];
  readonly features: Columns;
  /** The row's number in the file: its prediction id. */
  id(row: number): string;
}

const milesAnHour = 450;

/**
 * The same 10 % sample as the training data, from `from` to `to` (ISO dates). The selection is kept as a Parquet file, so
 * that a second start is quick.
 */
export async function readFlights(file: string, from: string, to: string): Promise<Flights> {
  const isThere = await stat(file).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    await mkdir(dirname(file), { recursive: true });
    await prepareDataset({ ...sampleOfFlights(file), from, to });
  }
  return toFlights(await readRawTable(file, flightSchema));
}

function toFlights(table: RawTable): Flights {
  const [ordinal, departsAt, delay, distance] = ['ordinal', 'date', 'delay', 'distance'].map((name) =>
    numbers(table, name),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array];
  const landsAt = departsAt.map(
    (time, row) => time + (delay[row] as number) * 60_000 + ((distance[row] as number) / milesAnHour) * 3_600_000,
  );
  return {
    count: table.rows,
    departsAt,
    landsAt,
    byLanding: Uint32Array.from(landsAt.keys()).sort((a, b) => (landsAt[a] as number) - (landsAt[b] as number)),
    late: Array.from(evaluateFeature(flightSchema.label, table) as BigInt64Array, Number),
    features: evaluateFeatures(flightSchema.features, table),
    id: (row) => String(ordinal[row]),
  };
}

function numbers(table: RawTable, name: string): Float64Array {
  const column = table.columns[name];
  if (column === undefined || column.kind === 'text') throw new TypeError(`"${name}" is no column of numbers`);
  return column.values;
}
