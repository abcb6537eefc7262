import { betSize } from './bet-size.js';
import { wealthOf, type Wealth } from './wealth.js';

/**
 * `e_process/predictable_bet_test`: as `fixedBet`, with bets learned from what came before:
 * lambda_t = min(1/(2m), max(0, (mean - m)/(m (1 - m)))), mean = (1/2 + sum of the earlier x)/t, t from 1.
 * Source: Waudby-Smith and Ramdas, JRSS B 86 (2024) 1, approximate growth-rate adaptive bets. Errors as `wealthOf`.
 */
export function predictableBet(x: readonly number[], m: number, alpha: number): Wealth {
  return wealthOf(x, m, alpha, (place, sumBefore) => betSize(place, sumBefore, m));
}
