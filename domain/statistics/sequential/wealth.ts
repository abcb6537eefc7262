import { StatisticError } from '../statistic-error.js';

/** What betting against a hypothesis has made of 1 after each value, and when it said no. */
export interface Wealth {
  readonly values: readonly number[];
  /** First place (from 0) where the wealth reaches 1/alpha; null if none. */
  readonly firstAlarm: number | null;
}

/**
 * Goes through values in [0, 1] with a bet on each: `next(wealth, factor)` is the wealth after it, where
 * factor = 1 + bet (x - m). Bets are made before their value is seen.
 *
 * @param m the mean that the hypothesis allows at most, above 0 and below 1
 * @param alpha level, above 0 and below 1
 * @throws StatisticError OutOfRange for m, alpha or a value outside their range, or a bet that could lose more than all
 */
export function wealthOf(
  x: readonly number[],
  m: number,
  alpha: number,
  bet: (place: number, sumBefore: number) => number,
  next: (wealth: number, factor: number) => number = (wealth, factor) => wealth * factor,
  start = 1,
): Wealth {
  if (!(m > 0 && m < 1)) throw new StatisticError('OutOfRange', 'm: a mean above 0 and below 1.');
  if (!(alpha > 0 && alpha < 1)) throw new StatisticError('OutOfRange', 'alpha: above 0 and below 1.');
  const values: number[] = [];
  let [wealth, sum] = [start, 0];
  let firstAlarm: number | null = null;
  for (const [place, value] of x.entries()) {
    if (!(value >= 0 && value <= 1)) throw new StatisticError('OutOfRange', `x: value ${place} is not within 0 to 1.`);
    const lambda = bet(place, sum);
    if (!(lambda >= 0 && lambda * m <= 1)) {
      throw new StatisticError('OutOfRange', `lambda: a bet lies between 0 and 1/m = ${1 / m}.`);
    }
    wealth = next(wealth, 1 + lambda * (value - m));
    sum += value;
    values.push(wealth);
    if (firstAlarm === null && wealth >= 1 / alpha) firstAlarm = place;
  }
  return { values, firstAlarm };
}
