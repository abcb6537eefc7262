import { binomialDensity } from './binomial-density.js';
import type { Tails } from './incomplete-gamma.js';

const tiny = 1e-300;

/**
 * Regularised incomplete beta function: lower I_x(a, b), upper 1 - I_x(a, b), for a, b > 0 and x + y = 1 (both given, so
 * that an x near 1 loses nothing). Relative error about 1e-14 for the smaller tail.
 * Source: continued fraction DLMF 8.17.22 by the modified Lentz method, with the factor in Loader's form.
 */
export function incompleteBeta(a: number, b: number, x: number, y: number = 1 - x): Tails {
  if (!(a > 0) || !(b > 0) || !(x >= 0) || !(y >= 0)) return { lower: Number.NaN, upper: Number.NaN };
  if (x === 0) return { lower: 0, upper: 1 };
  if (y === 0) return { lower: 1, upper: 0 };
  if (x <= (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, oneTail(a, b, x, y));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, oneTail(b, a, y, x));
  return { lower: 1 - upper, upper };
}

/** I_x(a, b) where the fraction converges fast. */
function oneTail(a: number, b: number, x: number, y: number): number {
  // x^a y^b Gamma(a+b) / (Gamma(a+1) Gamma(b))
  const factor = (binomialDensity(a, a + b, x, y) * b) / (a + b);
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 1_000_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    const step = d * c;
    h *= step;
    // One unit in the last place: below it a step may swing for ever.
    if (Math.abs(step - 1) <= Number.EPSILON) break;
  }
  return factor * h;
}

const nonZero = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
