import type { ColumnValues } from '../model/columns.js';
import { createBinFinder } from './bin-finder.js';
import { castBounds } from './cast-bounds.js';
import type { ColumnFold, ColumnFolder } from './column-fold.js';
import type { ColumnLayout } from './column-layout.js';
import { MomentsFold } from './moments-fold.js';

type NumberLayout = Exclude<ColumnLayout, { kind: 'categorical' }>;

/** Rows summed around one shift: small enough to follow a drifting mean, large enough to cost nothing. */
const batch = 4096;
/** Values whose mean is the first shift. */
const sampleSize = 64;

/** Counts numeric or discrete columns in one pass: bins, NaN, infinities, range and moments. */
export function numberFolder(layout: NumberLayout): ColumnFolder {
  const bounds = castBounds(layout);
  const find = layout.kind === 'numeric' ? createBinFinder(bounds) : createValueFinder(bounds);
  return () => numberFold(layout, find, bounds.length + 1);
}

function numberFold(layout: NumberLayout, find: (value: number) => number, bins: number): ColumnFold {
  const counts = new Float64Array(bins);
  const [lowest, highest] = layout.range ?? [-Infinity, Infinity];
  const moments = new MomentsFold();
  let rows = 0;
  let nans = 0;
  let infinite = 0;
  let outOfRange = 0;

  const addBatch = (values: ArrayLike<number | bigint>, from: number, to: number): void => {
    moments.begin(meanOfFirst(values, from, Math.min(to, from + sampleSize)));
    for (let row = from; row < to; row += 1) {
      const value = Number(values[row]);
      if (value !== value) {
        nans += 1;
        continue;
      }
      const bin = find(value);
      counts[bin] = (counts[bin] as number) + 1;
      if (value < lowest || value > highest) outOfRange += 1;
      if (value - value === 0) moments.add(value);
      else infinite += 1;
    }
    moments.end();
  };

  return {
    add: (values: ColumnValues, from, to) => {
      if (Array.isArray(values)) throw new TypeError(`column "${layout.name}" holds text, its layout numbers`);
      rows += to - from;
      // Edges are float32 numbers there: 0.1 <= 0.1 is true in float32 and false in double.
      const cast = layout.type === 'FP32' && !(values instanceof Float32Array);
      const numbers = cast ? Float32Array.from(values as ArrayLike<number | bigint>, Number) : values;
      for (let first = from; first < to; first += batch) addBatch(numbers, first, Math.min(to, first + batch));
    },
    profile: () => ({
      name: layout.name,
      rows,
      nulls: 0,
      nans,
      infinite,
      outOfRange,
      unseen: layout.kind === 'discrete' ? (counts.at(-1) as number) : 0,
      counts: [...counts],
      moments: moments.moments(),
    }),
  };
}

function createValueFinder(values: readonly number[]): (value: number) => number {
  const places = new Map(values.map((value, place) => [value, place]));
  return (value) => places.get(value) ?? values.length;
}

function meanOfFirst(values: ArrayLike<number | bigint>, from: number, to: number): number {
  let mean = 0;
  let count = 0;
  for (let row = from; row < to; row += 1) {
    const value = Number(values[row]);
    if (!Number.isFinite(value)) continue;
    count += 1;
    mean += (value - mean) / count;
  }
  return mean;
}
