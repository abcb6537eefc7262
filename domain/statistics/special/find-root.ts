/**
 * A root of a continuous function between two ends where it has different signs, by bisection and the method of Brent
 * (1973): as exact as doubles allow. Throws a `RangeError` when the signs are equal.
 */
export function findRoot(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (fa > 0 === fb > 0) throw new RangeError('The function has the same sign at both ends.');
  let [c, fc] = [a, fa];
  let d = b - a;
  let e = d;
  for (let i = 0; i < 300; i += 1) {
    if (fb > 0 === fc > 0) {
      [c, fc] = [a, fa];
      d = e = b - a;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const tolerance = 2 * Number.EPSILON * Math.abs(b);
    const middle = (c - b) / 2;
    if (Math.abs(middle) <= tolerance || fb === 0) return b;
    const step = Math.abs(e) >= tolerance && Math.abs(fa) > Math.abs(fb) ? interpolate(a, b, c, fa, fb, fc) : null;
    if (step !== null && Math.abs(step) < Math.min(Math.abs(1.5 * middle), Math.abs(e / 2))) {
      e = d;
      d = step;
    } else {
      d = e = middle;
    }
    [a, fa] = [b, fb];
    b += Math.abs(d) > tolerance ? d : Math.sign(middle) * Math.max(tolerance, Number.MIN_VALUE);
    fb = f(b);
  }
  return b;
}

/** Inverse quadratic interpolation, or the secant where only two points differ. */
function interpolate(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
  const s = fb / fa;
  if (a === c) return ((c - b) * s) / (s - 1);
  const q = fa / fc;
  const r = fb / fc;
  const p = s * ((c - b) * q * (q - r) - (b - a) * (r - 1));
  return p / -((q - 1) * (r - 1) * (s - 1));
}
