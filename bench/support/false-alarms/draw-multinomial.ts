import type { Random } from '../../../domain/random/random.js';
import { drawBinomial } from './draw-binomial.js';

/** Counts of `n` rows in cells of these chances: each cell is binomial in what the cells before it left. */
export function drawMultinomial(random: Random, n: number, chances: readonly number[]): number[] {
  // Sums from the end: a difference from 1 would lose the digits of a rare last cell.
  const from = chances.toReversed().reduce<number[]>((sums, chance) => [...sums, (sums.at(-1) ?? 0) + chance], []);
  let rest = n;
  return chances.map((chance, cell) => {
    const left = from[chances.length - 1 - cell] as number;
    const count = cell === chances.length - 1 ? rest : drawBinomial(random, rest, chance / left);
    rest -= count;
    return count;
  });
}
