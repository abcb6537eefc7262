import { StatisticError } from '../statistic-error.js';

/**
 * Exact P(U >= u) of the two-sample Cramer-von Mises rank statistic U = n sum (r_i - i)^2 + m sum (s_j - j)^2, without
 * correction for ties. Source: Xiao, Gordon, Yakovlev, J. Stat. Software 17 (2007) 8: the table of a whole-number form of
 * T over all lattice paths. Throws `OutOfRange` where n m is above 2,500: the table grows beyond use; take the limit.
 */
export function cramerVonMisesExact(u: number, n: number, m: number): number {
  if (!(Number.isInteger(n) && Number.isInteger(m) && n > 0 && m > 0))
    throw new StatisticError('OutOfRange', 'Both sizes are whole numbers above 0.');
  if (n * m > 2500)
    throw new StatisticError('OutOfRange', 'The exact p is for n m up to 2,500; take the asymptotic one.');
  const lcm = (n * m) / greatestCommonDivisor(n, m);
  const [a, b] = [lcm / n, lcm / m];
  const product = n * m;
  const zeta = Math.floor((lcm ** 2 * (n + m) * (6 * u - product * (4 * product - 1))) / (6 * product ** 2) + 1e-9);
  // shares[v]: for paths to (v, w), the share of them by the value reached.
  let shares: Map<number, number>[] = Array.from({ length: n + 1 }, () => new Map<number, number>());
  for (let w = 0; w <= m; w += 1) {
    const next: Map<number, number>[] = [];
    for (let v = 0; v <= n; v += 1) {
      const step = (a * v - b * w) ** 2;
      const reached = new Map<number, number>();
      const add = (from: Map<number, number>, chance: number): void => {
        for (const [value, share] of from) reached.set(value + step, (reached.get(value + step) ?? 0) + share * chance);
      };
      if (v === 0 && w === 0) reached.set(0, 1);
      if (v > 0) add(next[v - 1] as Map<number, number>, v / (v + w));
      if (w > 0) add(shares[v] as Map<number, number>, w / (v + w));
      next.push(reached);
    }
    shares = next;
  }
  let tail = 0;
  for (const [value, share] of shares[n] as Map<number, number>) if (value >= zeta) tail += share;
  return Math.min(1, tail);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
