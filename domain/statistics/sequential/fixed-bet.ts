import { wealthOf, type Wealth } from './wealth.js';

/**
 * `e_process/fixed_bet`: tests "the mean is at most m" by E_t = prod (1 + lambda (x_i - m)). However often one looks, the
 * chance that E ever reaches 1/alpha under the hypothesis is at most alpha (Ville 1939).
 * Source: Waudby-Smith and Ramdas, JRSS B 86 (2024) 1. Errors as `wealthOf`.
 *
 * @param lambda the bet, 0 to 1/m
 */
export function fixedBet(x: readonly number[], m: number, lambda: number, alpha: number): Wealth {
  return wealthOf(x, m, alpha, () => lambda);
}
