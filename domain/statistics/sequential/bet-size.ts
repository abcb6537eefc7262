/**
 * How much to bet on the next value against "the mean is at most m", from what came before:
 * lambda = min(1/(2m), max(0, (mean - m)/(m (1 - m)))), mean = (1/2 + sum of the earlier values)/(how many + 1).
 * Source: Waudby-Smith and Ramdas, JRSS B 86 (2024) 1, approximate growth-rate adaptive bets.
 *
 * @param before how many values came before, 0 or more
 * @param sumBefore their sum
 * @param m above 0 and below 1
 */
export function betSize(before: number, sumBefore: number, m: number): number {
  const mean = (0.5 + sumBefore) / (before + 1);
  return Math.min(1 / (2 * m), Math.max(0, (mean - m) / (m * (1 - m))));
}
