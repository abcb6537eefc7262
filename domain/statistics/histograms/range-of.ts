import { checkSample } from '../samples/check-sample.js';

/** Smallest and largest value. Throws as `checkSample`. */
export function rangeOf(values: readonly number[]): { low: number; high: number } {
  checkSample(values);
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { low, high };
}
