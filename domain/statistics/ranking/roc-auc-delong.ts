import { rowsByScore } from '../classification/rows-by-score.js';
import { StatisticError } from '../statistic-error.js';

/**
 * `roc_auc/delong`: the area under the ROC curve and its variance S10/m + S01/n from the placement values, ties 1/2,
 * divisors m - 1 and n - 1. In n log n by mid-ranks.
 * Source: DeLong, DeLong, Clarke-Pearson, Biometrics 44 (1988) 837; Sun and Xu, IEEE Signal Processing Letters 21 (2014) 1389.
 *
 * @param labels 0 or 1 for each row
 * @param scores any number for each row, higher means more likely 1
 * @throws StatisticError OneClassOnly unless there are two rows of each class: one alone has no variance
 */
export function rocAucDelong(
  labels: ArrayLike<number>,
  scores: ArrayLike<number>,
): { readonly auc: number; readonly variance: number; readonly standardError: number } {
  const order = rowsByScore(scores);
  let positives = 0;
  for (let row = 0; row < labels.length; row += 1) positives += labels[row] as number;
  const negatives = labels.length - positives;
  if (positives < 2 || negatives < 2) {
    throw new StatisticError('OneClassOnly', 'Two rows of each class are needed for the variance of the ROC AUC.');
  }
  const [ofPositives, ofNegatives] = [new Spread(), new Spread()];
  for (let first = 0, above = 0, below = 0; first < order.length;) {
    const score = scores[order[first] as number];
    let last = first;
    let tied = 0;
    for (; last < order.length && scores[order[last] as number] === score; last += 1) {
      tied += labels[order[last] as number] as number;
    }
    const tiedNegatives = last - first - tied;
    // A positive is placed above the negatives below it, and half above those at its own score; and the other way round.
    ofPositives.add((below + tiedNegatives / 2) / negatives, tied);
    ofNegatives.add(1 - (above + tied / 2) / positives, tiedNegatives);
    above += tied;
    below += tiedNegatives;
    first = last;
  }
  const variance = ofPositives.variance() / positives + ofNegatives.variance() / negatives;
  return { auc: ofPositives.mean, variance, standardError: Math.sqrt(variance) };
}

/** Mean and sample variance of values that come several times (Welford's recurrence, weighted). */
class Spread {
  mean = 0;
  private count = 0;
  private squares = 0;

  add(value: number, times: number): void {
    if (times === 0) return;
    this.count += times;
    const step = value - this.mean;
    this.mean += (step * times) / this.count;
    this.squares += times * step * (value - this.mean);
  }

  variance(): number {
    return this.squares / (this.count - 1);
  }
}
