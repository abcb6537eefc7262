import { describe, expect, test } from '@jest/globals';
import { createRandom } from '../../domain/random/create-random.js';
import type { CategoryFeature, FeatureTable } from '../../training/data/feature-table.js';
import { binFeature } from '../../training/gradient-boosting/bin-feature.js';
import { findSplit } from '../../training/gradient-boosting/find-split.js';
import { fitGradientBoosting } from '../../training/gradient-boosting/fit-gradient-boosting.js';
import { growTree } from '../../training/gradient-boosting/grow-tree.js';
import { buildHistogram, histogramOffsets, subtractHistogram } from '../../training/gradient-boosting/histogram.js';
import type { BoostingParameters } from '../../training/gradient-boosting/parameters.js';
import { roundStep } from '../../training/gradient-boosting/round-step.js';
import { applyEncoding, crossFitEncoding, targetEncoding } from '../../training/gradient-boosting/target-encoding.js';
import { treeValue } from '../../training/gradient-boosting/tree.js';

const parameters: BoostingParameters = {
  rounds: 50,
  learningRate: 0.3,
  maxLeaves: 8,
  minRowsInLeaf: 5,
  l2: 1,
  maxBins: 254,
  validationShare: 0.2,
  patience: 10,
  categorySmoothing: 10,
};
const numbers = (rows: number, ...columns: Float32Array[]): FeatureTable => ({
  rows,
  columns: columns.map((values, place) => ({
    kind: 'number',
    name: `x${place}`,
    type: 'FP32',
    nullable: true,
    values,
  })),
});

describe('bins of a feature', () => {
  test('have thresholds that a float32 holds and that part every two of few values', () => {
    const next = Math.fround(1 + 2 ** -23);
    const { thresholds, bins } = binFeature(Float32Array.of(0.1, 1, next, NaN, 7, 1), 254);
    expect([...thresholds].map(Math.fround)).toEqual([...thresholds]);
    expect([...bins]).toEqual([0, 1, 2, 4, 3, 1]);
    expect(thresholds[1]).toBe(1);
  });

  test('send every row the way its float32 value compares with the threshold, however many values there are', () => {
    const random = createRandom(3n);
    const values = Float32Array.from({ length: 5000 }, () => (random.next() - 0.5) * 1e6);
    const { thresholds, bins } = binFeature(values, 64);
    expect(thresholds.length).toBeLessThan(64);
    values.forEach((value, row) => {
      expect(bins[row]).toBe([...thresholds].filter((threshold) => threshold < value).length);
    });
  });
});

describe('a tree', () => {
  const random = createRandom(11n);
  const rows = 400;
  const columns = [0, 1].map(() => Float32Array.from({ length: rows }, () => Math.floor(random.next() * 30)));
  const gradients = Float64Array.from({ length: rows }, () => random.next() - 0.5);
  const hessians = Float64Array.from({ length: rows }, () => 0.1 + random.next());
  const features = columns.map((values) => binFeature(values, 254));
  const offsets = histogramOffsets(features);
  const all = Uint32Array.from({ length: rows }, (_, row) => row);
  const sums = (taken: (row: number) => boolean): { gradient: number; hessian: number; rows: number } => {
    const chosen = [...all].filter(taken);
    const sum = (values: Float64Array): number => chosen.reduce((total, row) => total + (values[row] as number), 0);
    return { gradient: sum(gradients), hessian: sum(hessians), rows: chosen.length };
  };

  test('is cut where the loss falls most, as trying every threshold shows', () => {
    const score = ({ gradient, hessian }: { gradient: number; hessian: number }): number =>
      gradient ** 2 / (hessian + 2);
    const node = sums(() => true);
    let best = { gain: 0, feature: -1, threshold: 0 };
    columns.forEach((values, feature) => {
      for (const threshold of features[feature]?.thresholds ?? []) {
        const left = sums((row) => (values[row] as number) <= threshold);
        const right = sums((row) => (values[row] as number) > threshold);
        if (left.rows < 20 || right.rows < 20) continue;
        const gain = score(left) + score(right) - score(node);
        if (gain > best.gain) best = { gain, feature, threshold };
      }
    });
    const histogram = buildHistogram(features, offsets, all, gradients, hessians);
    const split = findSplit(features, offsets, histogram, node, { minRowsInLeaf: 20, l2: 2 });
    expect(split?.gain).toBeCloseTo(best.gain, 10);
    expect(split?.feature).toBe(best.feature);
    expect(features[split?.feature ?? 0]?.thresholds[split?.bin ?? 0]).toBe(best.threshold);
  });

  test("knows a child's histogram from its parent's and its sibling's", () => {
    const [left, right] = [all.filter((row) => row % 3 === 0), all.filter((row) => row % 3 !== 0)];
    const histogramOf = (part: Uint32Array): Float64Array =>
      buildHistogram(features, offsets, part, gradients, hessians);
    const other = subtractHistogram(histogramOf(all), histogramOf(left));
    histogramOf(right).forEach((value, index) => expect(other[index]).toBeCloseTo(value, 10));
  });

  test('has as many leaves as allowed, each the best step of its rows', () => {
    const limits = { maxLeaves: 6, learningRate: 0.5, minRowsInLeaf: 10, l2: 2 };
    const tree = growTree({ features, gradients, hessians }, limits);
    expect(tree.left.filter((left) => left === -1)).toHaveLength(6);
    const values = [...all].map((row) => treeValue(tree, columns, row));
    for (const value of new Set(values)) {
      const { gradient, hessian, rows: count } = sums((row) => values[row] === value);
      expect(count).toBeGreaterThanOrEqual(10);
      expect(value).toBeCloseTo((0.5 * -gradient) / (hessian + 2), 5);
    }
  });

  test('sends missing values where they lower the loss', () => {
    const values = Float32Array.from({ length: 300 }, (_, row) => (row % 3 === 0 ? NaN : row % 3));
    const labels = Uint8Array.from(values, (value) => (value === 2 ? 0 : 1));
    const model = fitGradientBoosting(
      { table: numbers(300, values), labels, seed: 1n, onProgress: () => undefined },
      parameters,
    );
    const [missing, one, two] = model.probabilities(numbers(3, Float32Array.of(NaN, 1, 2)));
    expect(missing).toBeGreaterThan(0.9);
    expect(one).toBeGreaterThan(0.9);
    expect(two).toBeLessThan(0.1);
  });
});

describe('steps', () => {
  test('are multiples of 2^-19, so float32 sums of hundreds of them are exact in any order', () => {
    const random = createRandom(5n);
    const steps = Array.from({ length: 500 }, () => roundStep((random.next() - 0.5) * 0.4));
    const exact = steps.reduce((sum, step) => sum + step, 0);
    const inFloat32 = (values: number[]): number => values.reduce((sum, step) => Math.fround(sum + step), 0);
    expect(inFloat32(steps)).toBe(exact);
    expect(inFloat32([...steps].reverse())).toBe(exact);
    expect([roundStep(100), roundStep(-100), Object.is(roundStep(-1e-9), 0)]).toEqual([8, -8, true]);
  });
});

describe('category encoding', () => {
  const labels = Uint8Array.of(1, 1, 0, 0, 0, 1, 0, 0);
  const feature: CategoryFeature = {
    kind: 'category',
    name: 'c',
    nullable: false,
    categories: ['a', 'b'],
    codes: Int32Array.of(0, 0, 0, 0, 1, 1, 1, -1),
  };

  test('is the smoothed rate of each category, and the overall rate for any other', () => {
    const encoding = targetEncoding(feature, labels, 4);
    const prior = 3 / 8;
    expect(encoding.other).toBe(Math.fround(prior));
    expect([...encoding.values]).toEqual([(2 + 4 * prior) / 8, (1 + 4 * prior) / 7].map(Math.fround));
    expect([...applyEncoding(encoding, Int32Array.of(1, -1))]).toEqual([encoding.values[1], encoding.other]);
  });

  test("never uses a row's own label while learning", () => {
    const flipped = Uint8Array.from(labels, (label, row) => (row === 2 ? 1 - label : label));
    const encode = (given: Uint8Array): Float32Array => crossFitEncoding(feature, given, 4, createRandom(9n));
    expect(encode(flipped)[2]).toBe(encode(labels)[2]);
    expect([...encode(flipped)]).not.toEqual([...encode(labels)]);
  });

  test('does not make a category that says nothing look informative', () => {
    const random = createRandom(21n);
    const rows = 3000;
    const noise = Uint8Array.from({ length: rows }, () => (random.next() < 0.3 ? 1 : 0));
    const codes = Int32Array.from({ length: rows }, () => Math.floor(random.next() * 1000));
    const categories = Array.from({ length: 1000 }, (_, code) => `c${code}`);
    const table: FeatureTable = {
      rows,
      columns: [{ kind: 'category', name: 'c', nullable: false, categories, codes }],
    };
    const model = fitGradientBoosting({ table, labels: noise, seed: 2n, onProgress: () => undefined }, parameters);
    for (const probability of model.probabilities(table)) expect(Math.abs(probability - 0.3)).toBeLessThan(0.15);
  });
});

test('boosting stops when the validation rows gain no more, and keeps the best round', () => {
  const random = createRandom(8n);
  const x = Float32Array.from({ length: 2000 }, () => random.next());
  const labels = Uint8Array.from(x, (value) => (random.next() < (value > 0.5 ? 0.8 : 0.2) ? 1 : 0));
  const progress: number[] = [];
  const input = { table: numbers(2000, x), labels, seed: 1n, onProgress: (done: number) => progress.push(done) };
  const { summary } = fitGradientBoosting(input, { ...parameters, rounds: 500 });
  const tried = (summary.rounds as number) + 10;
  expect(progress.slice(0, tried)).toEqual(Array.from({ length: tried }, (_, round) => round + 1));
  expect(summary.rounds).toBeLessThan(100);
});

test('boosting learns from the newest rows too, which only said when to stop at first', () => {
  const random = createRandom(17n);
  const x = Float32Array.from({ length: 2000 }, () => random.next());
  // What the feature says turns round in the newest fifth, and only those rows have values above 1.
  const values = x.map((value, row) => (row < 1600 ? value : value + 1));
  const labels = Uint8Array.from(values, (value) => (value > 1 ? 1 : random.next() < 0.2 ? 1 : 0));
  const input = { table: numbers(2000, values), labels, seed: 1n, onProgress: () => undefined };
  const [older, newest] = fitGradientBoosting(input, parameters).probabilities(numbers(2, Float32Array.of(0.5, 1.5)));
  expect(older).toBeLessThan(0.4);
  expect(newest).toBeGreaterThan(0.4);
});
