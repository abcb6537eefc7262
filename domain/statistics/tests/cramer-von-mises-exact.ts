import { StatisticError } from '../statistic-error.js';

/** About two seconds. */
const mostEntries = 5_000_000;

/**
 * Exact P(U >= u) of the two-sample Cramer-von Mises rank statistic U = n sum (r_i - i)^2 + m sum (s_j - j)^2, without
 * correction for ties. Source: Xiao, Gordon, Yakovlev, J. Stat. Software 17 (2007) 8: the table of a whole-number form of
 * T over all lattice paths. Throws `OutOfRange` where n m is above 2,500 or the table grows beyond use, as it does for
 * sizes above 40 or so without a common divisor; take the limit.
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
  // cells[v]: of the paths to (v, w), the share by the value reached below zeta, and the share at or beyond it.
  let cells: Cell[] = [];
  let entries = 0;
  for (let w = 0; w <= m; w += 1) {
    const next: Cell[] = [];
    for (let v = 0; v <= n; v += 1) {
      const step = (a * v - b * w) ** 2;
      const cell: Cell = { below: new Map(), beyond: 0 };
      if (v === 0 && w === 0) add(cell, { below: new Map([[0, 1]]), beyond: 0 }, 1, step, zeta);
      if (v > 0) add(cell, next[v - 1] as Cell, v / (v + w), step, zeta);
      if (w > 0) add(cell, cells[v] as Cell, w / (v + w), step, zeta);
      next.push(cell);
      entries += cell.below.size;
    }
    if (entries > mostEntries)
      throw new StatisticError(
        'OutOfRange',
        `The exact p for ${n} and ${m} values is too much work; take the asymptotic one.`,
      );
    cells = next;
  }
  return Math.min(1, (cells[n] as Cell).beyond);
}

interface Cell {
  readonly below: Map<number, number>;
  beyond: number;
}

/** Values only grow along a path, so what has reached zeta need not be told apart any more. */
function add(cell: Cell, from: Cell, chance: number, step: number, zeta: number): void {
  cell.beyond += from.beyond * chance;
  for (const [value, share] of from.below) {
    if (value + step >= zeta) cell.beyond += share * chance;
    else cell.below.set(value + step, (cell.below.get(value + step) ?? 0) + share * chance);
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
