import type { Columns } from '../../../domain/model/columns.js';
import { kolmogorovSmirnovLimitP } from '../../../domain/statistics/samples/kolmogorov-smirnov-limit-p.js';
import type { World } from './world.js';

/** p-values of Kolmogorov and Smirnov on the rows of every numeric column, against the reference's rows sorted once. */
export function createRowTest({ reference }: World): (table: Columns) => number[] {
  const sorted = new Map(
    Object.entries(reference.columns).flatMap(([name, values]) =>
      values instanceof Float32Array ? [[name, values.toSorted()] as const] : [],
    ),
  );
  return ({ rows, columns }) =>
    [...sorted].map(([name, before]) => {
      const distance = largestDifference(before, (columns[name] as Float32Array).toSorted());
      return kolmogorovSmirnovLimitP(distance, before.length, rows);
    });
}

function largestDifference(a: Float32Array, b: Float32Array): number {
  let [i, j, largest] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const value = Math.min(a[i] as number, b[j] as number);
    while (i < a.length && a[i] === value) i += 1;
    while (j < b.length && b[j] === value) j += 1;
    largest = Math.max(largest, Math.abs(i / a.length - j / b.length));
  }
  return largest;
}
