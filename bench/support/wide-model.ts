import type { Columns } from '../../domain/model/columns.js';
import type { FoldedRows } from '../../domain/monitoring/profiles/folded-rows.js';
import { countLatencies } from '../../domain/monitoring/profiles/latency-histogram.js';
import type { Baseline } from '../../domain/profile/baseline.js';
import type { ColumnProfile } from '../../domain/profile/column-profile.js';
import { profileColumns } from '../../domain/profile/profile-columns.js';
import { profileFold } from '../../domain/profile/profile-fold.js';
import { createRandom } from '../../domain/random/create-random.js';

/** A model with many features: numbers, and every tenth a category. */
export interface WideModel {
  readonly baseline: Baseline;
  /** Profile of a window of so many rows, as flushes leave it. */
  readonly fold: (rows: number) => FoldedRows;
}

const random = createRandom(3n);
const categories = Array.from({ length: 12 }, (_, place) => `category-${place}`);

function table(features: number, rows: number): Columns {
  const column = (feature: number) =>
    feature % 10 === 9
      ? Array.from({ length: rows }, () => categories[Math.floor(random.next() * categories.length)] ?? '')
      : Float32Array.from({ length: rows }, () => Math.exp(random.next() * 3));
  return { rows, columns: Object.fromEntries(Array.from({ length: features }, (_, n) => [`f${n}`, column(n)])) };
}

const answers = (rows: number): Columns => ({
  rows,
  columns: { probability: Float32Array.from({ length: rows }, () => random.next()) },
});

/** Makes it, with a baseline of 20,000 rows. */
export function wideModel(features: number): WideModel {
  const names = Array.from({ length: features }, (_, n) => `f${n}`);
  const type = (name: string) => (Number(name.slice(1)) % 10 === 9 ? ('BYTES' as const) : ('FP32' as const));
  const baseline: Baseline = {
    schemaVersion: 1,
    inputs: profileColumns(
      table(features, 20_000),
      names.map((name) => ({ name, type: type(name) })),
    ),
    outputs: profileColumns(answers(20_000), [{ name: 'probability', type: 'FP32', range: [0, 1] }]),
    labels: { rows: 20_000, positives: 4_000 },
  };
  return {
    baseline,
    fold: (rows) => {
      const sampled = Math.min(rows, 2_000);
      const [inputs, outputs] = [profileFold(baseline.inputs.layouts), profileFold(baseline.outputs.layouts)];
      inputs.add(table(features, sampled));
      outputs.add(answers(sampled));
      const service = countLatencies(Array.from({ length: 100 }, (_, place) => 500 + place));
      const times = rows / sampled;
      return { rows, inputs: scale(inputs.profile(), times), outputs: scale(outputs.profile(), times), service };
    },
  };
}

/** The counts of a sample as those of many times its rows: judging reads counts, however many rows they stand for. */
function scale(columns: readonly ColumnProfile[], times: number): ColumnProfile[] {
  return columns.map((column) => ({
    ...column,
    rows: column.rows * times,
    counts: column.counts.map((count) => count * times),
    moments: column.moments && {
      ...column.moments,
      count: column.moments.count * times,
      m2: column.moments.m2 * times,
    },
  }));
}
