import type { Random } from '../../domain/random/random.js';
import type { CategoryFeature } from '../data/feature-table.js';

/** Parts of the cross-fit. */
const folds = 5;

/** Each category as the smoothed rate of 1 among its rows; `other` stands for categories that were not seen. */
export interface TargetEncoding {
  readonly values: Float32Array;
  readonly other: number;
}

/** The encoding that all rows give together: for rows that were not learned from. */
export function targetEncoding(feature: CategoryFeature, labels: Uint8Array, smoothing: number): TargetEncoding {
  return encode(countAll(feature, labels), feature.categories.length, smoothing);
}

/** Encodes rows that were not learned from. */
export function applyEncoding(encoding: TargetEncoding, codes: Int32Array): Float32Array {
  return Float32Array.from(codes, (code) => (code < 0 ? encoding.other : (encoding.values[code] as number)));
}

/**
 * Encodes the rows that are learned from, each by the rows of the other folds: a row's own label never speaks through
 * its category, which would make rare categories look sure (Micci-Barreca 2001 with cross-fitting, as scikit-learn's
 * `TargetEncoder`).
 */
export function crossFitEncoding(
  feature: CategoryFeature,
  labels: Uint8Array,
  smoothing: number,
  random: Random,
): Float32Array {
  const foldOf = Uint8Array.from(labels, () => Math.floor(random.next() * folds));
  const all = countAll(feature, labels);
  const encodings = Array.from({ length: folds }, (_, fold) => {
    const inside = count(feature, labels, (row) => foldOf[row] === fold);
    const outside = { rows: minus(all.rows, inside.rows), positives: minus(all.positives, inside.positives) };
    return encode(outside, feature.categories.length, smoothing);
  });
  return Float32Array.from(feature.codes, (code, row) => {
    const { values, other } = encodings[foldOf[row] as number] as TargetEncoding;
    return code < 0 ? other : (values[code] as number);
  });
}

/** Rows and positives of each category; the last entry counts categories that are not listed. */
interface Counts {
  readonly rows: Float64Array;
  readonly positives: Float64Array;
}

function countAll(feature: CategoryFeature, labels: Uint8Array): Counts {
  return count(feature, labels, () => true);
}

function count({ categories, codes }: CategoryFeature, labels: Uint8Array, taken: (row: number) => boolean): Counts {
  const rows = new Float64Array(categories.length + 1);
  const positives = new Float64Array(categories.length + 1);
  codes.forEach((code, row) => {
    if (!taken(row)) return;
    const place = code < 0 ? categories.length : code;
    rows[place] = (rows[place] as number) + 1;
    positives[place] = (positives[place] as number) + (labels[row] as number);
  });
  return { rows, positives };
}

function encode({ rows, positives }: Counts, categories: number, smoothing: number): TargetEncoding {
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  const prior = sum(positives) / Math.max(1, sum(rows));
  const values = Float32Array.from({ length: categories }, (_, code) => {
    const weight = (rows[code] as number) + smoothing;
    return weight === 0 ? prior : ((positives[code] as number) + smoothing * prior) / weight;
  });
  return { values, other: Math.fround(prior) };
}

const minus = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, index) => value - (b[index] as number));
