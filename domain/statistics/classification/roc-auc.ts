import { rowsByScore } from './rows-by-score.js';

/**
 * Area under the ROC curve: P(score of a positive > score of a negative) + P(equal) / 2, by the rank sum of
 * Mann and Whitney with ties at their middle rank. 0 to 1; 0.5 says nothing.
 *
 * @param labels 0 or 1 for each row
 * @param scores any number for each row, higher means more likely 1
 * @returns NaN when one of the two labels is absent
 */
export function rocAuc(labels: ArrayLike<number>, scores: ArrayLike<number>): number {
  const order = rowsByScore(scores);
  let positives = 0;
  let rankSum = 0;
  for (let first = 0; first < order.length;) {
    let last = first;
    let tied = 0;
    const score = scores[order[first] as number];
    while (last < order.length && scores[order[last] as number] === score) {
      tied += labels[order[last] as number] as number;
      last += 1;
    }
    positives += tied;
    rankSum += (tied * (first + 1 + last)) / 2;
    first = last;
  }
  const negatives = order.length - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
