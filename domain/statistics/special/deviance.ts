/**
 * `x ln(x/m) + m - x`, the deviance of a Poisson count x with mean m, without loss of digits where x is near m.
 * Source: Loader, "Fast and accurate computation of binomial probabilities" (2000), function bd0. x >= 0, m > 0.
 */
export function deviance(x: number, m: number): number {
  if (x === 0) return m;
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let term = 2 * x * v;
  for (let j = 1; j < 1000; j += 1) {
    term *= v * v;
    const next = sum + term / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
