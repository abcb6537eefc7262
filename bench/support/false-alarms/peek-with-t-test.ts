import { studentTTwoSided } from '../../../domain/statistics/special/student-t-two-sided.js';

/** A t test is no use before; so long a patient person waits. */
const first = 30;
/** Below it no one-sided p is under 0.05, whatever the degrees of freedom: most looks need no tail. */
const leastT = 1.64;

/**
 * The contrast: a t test of "the mean is at most m" for a fixed number of values, one-sided, looked at after every one.
 * First place (from 0) at which it says no; null if none.
 */
export function peekWithTTest(x: readonly number[], m: number, alpha: number): number | null {
  let [mean, m2] = [0, 0];
  for (const [place, value] of x.entries()) {
    const delta = value - mean;
    mean += delta / (place + 1);
    m2 += delta * (value - mean);
    if (place + 1 < first || m2 === 0) continue;
    const t = (mean - m) / Math.sqrt(m2 / place / (place + 1));
    if (t > leastT && studentTTwoSided(t, place) / 2 < alpha) return place;
  }
  return null;
}
