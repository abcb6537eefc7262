import type { Matrix } from 'ml-matrix';
import type { FeatureTable } from '../data/feature-table.js';
import { visitRow, type Design } from './design.js';

/** The design matrix, row by row, without its zeros. */
export interface SparseRows {
  /** Row times weights. */
  dot(row: number, weights: Float64Array): number;
  /** Adds `scale` times the row to a column vector. */
  addTo(row: number, scale: number, target: Matrix): void;
  /** Adds `scale` times the outer product of the row with itself to a square matrix. */
  addOuter(row: number, scale: number, target: Matrix): void;
}

/** Lists the entries of every row once: a row has one for the intercept and at most one for each feature. */
export function sparseRows(design: Design, table: FeatureTable): SparseRows {
  const width = table.columns.length + 1;
  const places = new Int32Array(table.rows * width);
  const factors = new Float64Array(table.rows * width);
  for (let row = 0; row < table.rows; row += 1) {
    let at = row * width;
    visitRow(design, table.columns, row, (place, factor) => {
      places[at] = place;
      factors[at] = factor;
      at += 1;
    });
  }
  const place = (at: number): number => places[at] as number;
  const factor = (at: number): number => factors[at] as number;
  return {
    dot: (row, weights) => {
      let sum = 0;
      for (let at = row * width; at < (row + 1) * width; at += 1) sum += (weights[place(at)] as number) * factor(at);
      return sum;
    },
    addTo: (row, scale, target) => {
      for (let at = row * width; at < (row + 1) * width; at += 1) {
        target.set(place(at), 0, target.get(place(at), 0) + scale * factor(at));
      }
    },
    addOuter: (row, scale, target) => {
      for (let a = row * width; a < (row + 1) * width; a += 1) {
        if (factor(a) === 0) continue;
        for (let b = row * width; b < (row + 1) * width; b += 1) {
          // The factors first: their product is the same on both sides of the diagonal, to the bit.
          const value = target.get(place(a), place(b)) + scale * (factor(a) * factor(b));
          target.set(place(a), place(b), value);
        }
      }
    },
  };
}
