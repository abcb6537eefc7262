/** Sub-buckets of each power of two: the width of a bucket is at most 1/8 of its values. */
const perOctave = 8;

/** Latencies counted in log-linear buckets, sparse: bucket index to count. Histograms merge by adding counts. */
export interface LatencyHistogram {
  readonly schemaVersion: 1;
  readonly counts: Readonly<Record<string, number>>;
}

export const emptyLatency: LatencyHistogram = { schemaVersion: 1, counts: {} };

/**
 * The bucket of a latency: exact below 8 microseconds, then eight equal buckets a power of two (the layout of HDR
 * histograms, Tene 2012), so a quantile is off by at most 12.5 %.
 *
 * @param microseconds 0 or more; fractions are cut
 */
export function latencyBucket(microseconds: number): number {
  const value = Math.max(0, Math.floor(microseconds));
  if (value < perOctave) return value;
  const octave = Math.floor(Math.log2(value));
  const within = Math.floor((value / 2 ** octave - 1) * perOctave);
  return (octave - 2) * perOctave + within;
}

/** The smallest latency above a bucket, microseconds: a quantile is never told smaller than it was. */
export function latencyBound(bucket: number): number {
  if (bucket < perOctave) return bucket + 1;
  const octave = Math.floor(bucket / perOctave) + 2;
  const within = bucket % perOctave;
  return 2 ** octave * (1 + (within + 1) / perOctave);
}

/** Counts latencies in microseconds. */
export function countLatencies(microseconds: Iterable<number>): LatencyHistogram {
  const counts: Record<string, number> = {};
  for (const one of microseconds) {
    const bucket = String(latencyBucket(one));
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  return { schemaVersion: 1, counts };
}

/** The histogram of both together. */
export function mergeLatencies(a: LatencyHistogram, b: LatencyHistogram): LatencyHistogram {
  const counts: Record<string, number> = { ...a.counts };
  for (const [bucket, count] of Object.entries(b.counts)) counts[bucket] = (counts[bucket] ?? 0) + count;
  return { schemaVersion: 1, counts };
}

/** The upper bound of the bucket that holds the quantile `q` (0 to 1) by `inverted_cdf`, microseconds; null without a value. */
export function latencyQuantile({ counts }: LatencyHistogram, q: number): number | null {
  const sorted = Object.entries(counts)
    .map(([bucket, count]) => [Number(bucket), count] as const)
    .sort(([a], [b]) => a - b);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return null;
  const rank = Math.max(1, Math.ceil(q * total));
  let seen = 0;
  for (const [bucket, count] of sorted) {
    seen += count;
    if (seen >= rank) return latencyBound(bucket);
  }
  return null;
}
