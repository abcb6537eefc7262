import type { GateFacts } from '../../../domain/gates/gate-facts.js';

/** Labels and well calibrated scores of `rows` rows: each of ten scores is right in its share of cases. */
export function calibratedRows(rows: number): { labels: number[]; scores: number[] } {
  const labels: number[] = [];
  const scores: number[] = [];
  for (let i = 0; i < rows; i += 1) {
    const decile = i % 10;
    scores.push(decile / 10 + 0.05);
    // Within each decile, the first share of every block of twenty is late.
    labels.push((Math.floor(i / 10) % 20) / 20 < decile / 10 + 0.05 ? 1 : 0);
  }
  return { labels, scores };
}

/** Facts of a version that passes every gate of the tier-2 template. */
export const goodFacts: GateFacts = {
  signature: {
    inputs: [{ name: 'distance', type: 'FP32', shape: [-1, 1], nullable: false }],
    outputs: [
      { name: 'label', type: 'INT64', shape: [-1], nullable: false },
      { name: 'probability', type: 'FP32', shape: [-1, 1], nullable: false },
    ],
  },
  trial: {
    ok: true,
    rows: 2,
    outputs: { rows: 2, columns: { label: BigInt64Array.of(0n, 1n), probability: Float32Array.of(0.2, 0.8) } },
    latenciesMs: [1, 2, 3],
  },
  golden: { rows: 2, same: true, largestDifference: 1e-7, firstMismatch: null },
  evaluation: calibratedRows(2000),
  champion: null,
  dataQuality: { rows: 50_000, missingShares: { distance: 0, delay: 0.02 } },
  card: {
    intendedUse: 'Warn passengers.',
    trainingData: 'January 2001',
    limitations: ['US only'],
    contact: 'ops@example.org',
  },
};
