import { StatisticError } from '../statistic-error.js';
import { jensenShannon } from './jensen-shannon.js';
import { sharePairs } from './share-pairs.js';
import { countBelow } from '../samples/count-at-most.js';

/** Buckets hardly overlap: each is cut into few pieces. Many that do would be pieces beyond what memory holds. */
const mostPieces = 2_000_000;

/** A bucket of a histogram: low end, high end, count. */
export type Bucket = readonly [low: number, high: number, count: number];

/**
 * `jensen_shannon/divergence.base2.union_edges`: JS divergence in bits of two histograms with edges of their own, as
 * TensorFlow Data Validation does it. Both are split at the union of their edges, the mass inside a bucket being uniform;
 * a bucket whose ends are equal is a point apart from the ranges. Missing values are a bucket of each side's own that
 * never matches the other side's, so that two sides of missing values only differ by 1.
 */
export function jensenShannonUnionEdges(
  reference: readonly Bucket[],
  current: readonly Bucket[],
  referenceMissing: number,
  currentMissing: number,
): number {
  checkBuckets(reference);
  checkBuckets(current);
  const edges = [...new Set([...reference, ...current].flatMap(([low, high]) => [low, high]))].sort((a, b) => a - b);
  const cells = new Map<string, { p: number; q: number }>();
  spread(reference, edges, cells, 'p');
  spread(current, edges, cells, 'q');
  const pairs = [...cells.values(), { p: referenceMissing, q: 0 }, { p: 0, q: currentMissing }];
  const used = pairs.filter(({ p, q }) => p > 0 || q > 0);
  if (used.length === 0) throw new StatisticError('ZeroTotal', 'Both histograms are empty.');
  return (
    jensenShannon(
      sharePairs(
        used.map(({ p }) => p),
        used.map(({ q }) => q),
      ),
    ) / Math.LN2
  );
}

function checkBuckets(buckets: readonly (readonly number[])[]): void {
  const isBucket = (bucket: readonly number[]): boolean => {
    const [low = Infinity, high = Infinity, count = -1] = bucket;
    return bucket.length === 3 && low <= high && Number.isFinite(high - low) && count >= 0 && Number.isFinite(count);
  };
  const bad = buckets.findIndex((bucket) => !isBucket(bucket));
  if (bad < 0) return;
  throw new StatisticError('InvalidInput', `Bucket ${bad}: [low, high, count] with low <= high, count not negative.`);
}

function spread(
  buckets: readonly Bucket[],
  edges: readonly number[],
  cells: Map<string, { p: number; q: number }>,
  side: 'p' | 'q',
): void {
  const put = (key: string, mass: number): void => {
    const cell = cells.get(key) ?? { p: 0, q: 0 };
    cell[side] += mass;
    cells.set(key, cell);
  };
  let pieces = 0;
  for (const [low, high, count] of buckets) {
    if (low === high) put(`point ${low}`, count);
    else {
      const [first, last] = [countBelow(edges, low), countBelow(edges, high)];
      pieces += last - first;
      if (pieces > mostPieces) throw new StatisticError('OutOfRange', 'Too many buckets lie over one another.');
      for (let i = first + 1; i <= last; i += 1) {
        const [from, to] = [edges[i - 1] as number, edges[i] as number];
        put(`range ${from}`, (count * (to - from)) / (high - low));
      }
    }
  }
}
