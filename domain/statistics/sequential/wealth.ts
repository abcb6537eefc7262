import { StatisticError } from '../statistic-error.js';
import { ScaledNumber } from './scaled-number.js';

/** What betting against a hypothesis has made of 1 after each value, and when it said no. */
export interface Wealth {
  readonly values: readonly number[];
  /** First place (from 0) where the wealth reaches 1/alpha; null if none. */
  readonly firstAlarm: number | null;
}

/**
 * Goes through values in [0, 1] with a bet on each: the wealth after it is (wealth + `added`)(1 + bet (x - m)). Bets are
 * made before their value is seen. Wealth beyond the range of doubles is kept all the same, so that it can come back; it is
 * answered as Infinity or 0 meanwhile.
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
  { start, added }: { readonly start: number; readonly added: number } = { start: 1, added: 0 },
): Wealth {
  if (!(m > 0 && m < 1)) throw new StatisticError('OutOfRange', 'm: a mean above 0 and below 1.');
  if (!(alpha > 0 && alpha < 1)) throw new StatisticError('OutOfRange', 'alpha: above 0 and below 1.');
  const values: number[] = [];
  let [wealth, sum] = [new ScaledNumber(start), 0];
  let firstAlarm: number | null = null;
  for (const [place, value] of x.entries()) {
    if (!(value >= 0 && value <= 1)) throw new StatisticError('OutOfRange', `x: value ${place} is not within 0 to 1.`);
    const lambda = bet(place, sum);
    if (!(lambda >= 0 && lambda <= 1 / m)) {
      throw new StatisticError('OutOfRange', `lambda: a bet lies between 0 and 1/m = ${1 / m}.`);
    }
    // A bet of all may lose a little more than all by rounding.
    wealth = wealth.plus(added).times(Math.max(0, 1 + lambda * (value - m)));
    sum += value;
    values.push(wealth.value);
    if (firstAlarm === null && wealth.value >= 1 / alpha) firstAlarm = place;
  }
  return { values, firstAlarm };
}
