import { StatisticError } from '../statistic-error.js';
import { noMoments, type Moments } from './moments.js';

/**
 * A part of a profile as it was stored: count, mean, m2, min and max; without values only the count matters. Throws
 * `InvalidInput` for a part that no values can have.
 */
export function storedPart(part: Readonly<Record<string, number>>, place: number): Moments {
  const { count = Number.NaN, mean = Number.NaN, m2 = Number.NaN, min = Number.NaN, max = Number.NaN } = part;
  const fault = (what: string): StatisticError => new StatisticError('InvalidInput', `parts: part ${place}: ${what}.`);
  if (!(Number.isSafeInteger(count) && count >= 0)) throw fault('count is a whole number, not negative');
  if (count === 0) return noMoments;
  if (!(Number.isFinite(m2) && m2 >= 0)) throw fault('m2 is finite and not negative');
  if (!(Number.isFinite(min) && Number.isFinite(max) && min <= max)) throw fault('min is at most max, both finite');
  // A mean of many values may be rounded a little past the ends.
  const slack = 1e-9 * Math.max(Math.abs(min), Math.abs(max));
  if (!(mean >= min - slack && mean <= max + slack)) throw fault('mean lies between min and max');
  return { count, mean, m2, m3: 0, m4: 0, min, max };
}
