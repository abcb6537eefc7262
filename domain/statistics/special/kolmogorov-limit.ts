/**
 * P(K > x) of the Kolmogorov limit distribution: `2 sum (-1)^(j-1) exp(-2 j^2 x^2)`; below x = 1 one minus its theta
 * transform `sqrt(2 pi)/x sum exp(-(2k-1)^2 pi^2 / (8 x^2))`, which converges there at once.
 * Source: Kolmogorov (1933); Feller (1948).
 */
export function kolmogorovLimit(x: number): number {
  if (!(x > 0)) return 1;
  if (x < 1) {
    let sum = 0;
    for (let k = 1; k <= 20; k += 2) sum += Math.exp((-k * k * Math.PI * Math.PI) / (8 * x * x));
    return 1 - (Math.sqrt(2 * Math.PI) / x) * sum;
  }
  let sum = 0;
  for (let j = 1; j <= 20; j += 1) sum += (j % 2 === 1 ? 1 : -1) * Math.exp(-2 * j * j * x * x);
  return Math.min(1, 2 * sum);
}
