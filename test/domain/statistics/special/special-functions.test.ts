import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { betaQuantile } from '../../../../domain/statistics/special/beta-quantile.js';
import { chiSquareUpperQuantile } from '../../../../domain/statistics/special/chi-square-upper-quantile.js';
import { chiSquareUpperTail } from '../../../../domain/statistics/special/chi-square-upper-tail.js';
import { findRoot } from '../../../../domain/statistics/special/find-root.js';
import { incompleteBeta } from '../../../../domain/statistics/special/incomplete-beta.js';
import { incompleteGamma } from '../../../../domain/statistics/special/incomplete-gamma.js';
import { kolmogorovLimit } from '../../../../domain/statistics/special/kolmogorov-limit.js';
import { logGamma } from '../../../../domain/statistics/special/log-gamma.js';
import { normalQuantile } from '../../../../domain/statistics/special/normal-quantile.js';
import { normalUpperTail } from '../../../../domain/statistics/special/normal-upper-tail.js';
import { studentTTwoSided } from '../../../../domain/statistics/special/student-t-two-sided.js';

/** Computed with 60 digits by mpmath 1.3: arguments first, then the value or values. */
const exact = JSON.parse(readFileSync('test/domain/statistics/special/exact-values.json', 'utf8')) as Record<
  string,
  number[][]
>;

const rowsOf = (name: string): number[][] => exact[name] ?? [];

function expectRelative(got: number, want: number, relative = 1e-12): void {
  expect(Math.abs(got - want)).toBeLessThanOrEqual(Math.abs(want) * relative);
}

describe('special functions agree with 60 digits to 1e-12 relative', () => {
  it.each(rowsOf('logGamma'))('logGamma(%d)', (x = 0, want = 0) => expectRelative(logGamma(x), want));
  it.each(rowsOf('normalUpperTail'))('normalUpperTail(%d)', (z = 0, want = 0) =>
    expectRelative(normalUpperTail(z), want),
  );
  it.each(rowsOf('normalQuantile'))('normalQuantile(%d)', (p = 0, want = 0) => expectRelative(normalQuantile(p), want));
  it.each(rowsOf('incompleteGamma'))('incompleteGamma(%d, %d)', (a = 0, x = 0, lower = 0, upper = 0) => {
    const got = incompleteGamma(a, x);
    expectRelative(got.lower, lower);
    expectRelative(got.upper, upper);
  });
  it.each(rowsOf('incompleteBeta'))('incompleteBeta(%d, %d, %d)', (a = 0, b = 0, x = 0, lower = 0, upper = 0) => {
    const got = incompleteBeta(a, b, x);
    // The argument itself is known to half a unit in its last place only; far from the mean that is amplified.
    expectRelative(got.lower, lower, 1e-11);
    expectRelative(got.upper, upper, 1e-11);
  });
  it.each(rowsOf('studentTTwoSided'))('studentTTwoSided(%d, %d)', (t = 0, v = 0, want = 0) =>
    expectRelative(studentTTwoSided(t, v), want),
  );
  it.each(rowsOf('kolmogorovLimit'))('kolmogorovLimit(%d)', (x = 0, want = 0) =>
    expectRelative(kolmogorovLimit(x), want),
  );
});

describe('quantiles undo their distributions', () => {
  it.each([1e-12, 1e-3, 0.05, 0.5, 0.95, 1 - 1e-9])('at %d', (p) => {
    for (const [a, b] of [
      [0.9, 5],
      [2, 30],
      [400, 3],
    ] as const) {
      expectRelative(incompleteBeta(a, b, betaQuantile(p, a, b)).lower, p, 1e-11);
    }
    for (const dof of [1, 4, 9, 99]) expectRelative(chiSquareUpperTail(chiSquareUpperQuantile(p, dof), dof), p, 1e-11);
    expectRelative(normalUpperTail(-normalQuantile(p)), p, 1e-11);
  });
});

describe('outside their ranges', () => {
  it('answers are limits or NaN, never an error', () => {
    expect(incompleteGamma(1, 0)).toEqual({ lower: 0, upper: 1 });
    expect(incompleteGamma(1, Infinity)).toEqual({ lower: 1, upper: 0 });
    expect(incompleteGamma(0, 1).upper).toBeNaN();
    expect(incompleteBeta(1, 1, 0)).toEqual({ lower: 0, upper: 1 });
    expect(incompleteBeta(1, 1, 1)).toEqual({ lower: 1, upper: 0 });
    expect(incompleteBeta(1, 1, -0.1).lower).toBeNaN();
    expect(chiSquareUpperTail(0, 3)).toBe(1);
    expect(chiSquareUpperTail(Infinity, 3)).toBe(0);
    expect(studentTTwoSided(0, 5)).toBe(1);
    expect(studentTTwoSided(-Infinity, 5)).toBe(0);
    expect(kolmogorovLimit(0)).toBe(1);
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalQuantile(1.1)).toBeNaN();
    expect(betaQuantile(0, 1, 2)).toBe(0);
    expect(betaQuantile(1, 1, 2)).toBe(1);
    expect(betaQuantile(-1, 1, 2)).toBeNaN();
  });

  it('a root needs a change of sign', () => {
    expect(findRoot((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
    expect(findRoot((x) => x, 0, 1)).toBe(0);
    expect(() => findRoot((x) => x * x + 1, -1, 1)).toThrow(RangeError);
  });
});
