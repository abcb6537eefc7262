import { benjaminiHochberg } from '../../statistics/multiple-testing/benjamini-hochberg.js';
import type { PendingReading } from './pending-reading.js';
import type { SeriesReading } from './series-reading.js';

/**
 * Adjusts the p-values of one family (all columns and segments that were tested in one window at one time) by Benjamini
 * and Hochberg, and finishes the readings in their order. A reading without test does not count in the family.
 */
export function settleFamily(pending: readonly PendingReading[]): SeriesReading[] {
  const tested = pending.flatMap((one) => (one.settled === null ? [one.pValue] : []));
  const adjusted = tested.length === 0 ? [] : benjaminiHochberg(tested);
  let next = 0;
  return pending.map((one) => {
    if (one.settled !== null) return one.settled;
    const reading = one.settle(adjusted[next] as number);
    next += 1;
    return reading;
  });
}
