import { rowsByScore } from '../classification/rows-by-score.js';

/** What is predicted positive at a threshold, where `score >= threshold` is positive. */
export interface ThresholdCount {
  readonly threshold: number;
  readonly tp: number;
  readonly fp: number;
}

/** Counts at every distinct score, from the highest down; rows of equal score are taken together. */
export function thresholdCounts(labels: ArrayLike<number>, scores: ArrayLike<number>): ThresholdCount[] {
  const order = rowsByScore(scores);
  const counts: ThresholdCount[] = [];
  let [tp, fp] = [0, 0];
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const row = order[at] as number;
    const threshold = scores[row] as number;
    tp += labels[row] as number;
    fp += 1 - (labels[row] as number);
    if (at === 0 || scores[order[at - 1] as number] !== threshold) counts.push({ threshold, tp, fp });
  }
  return counts;
}
