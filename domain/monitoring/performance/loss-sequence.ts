import { betSize } from '../../statistics/sequential/bet-size.js';
import { wealthOf } from '../../statistics/sequential/wealth.js';

/** How far betting on the losses of a deployment has come. Plain JSON: stored with each window that it went through. */
export interface LossSequence {
  /** How often it said no; each time it begins anew with a smaller alpha. */
  readonly alarms: number;
  /** Losses since it began, and their sum. */
  readonly losses: number;
  readonly sum: number;
  /** What 1 has become. */
  readonly wealth: number;
}

export const newLossSequence: LossSequence = { alarms: 0, losses: 0, sum: 0, wealth: 1 };

/** What some more losses made of it. */
export interface ContinuedLossSequence {
  readonly sequence: LossSequence;
  /** The e-value where it first said no, else as it is now, and the one from which on it says no. */
  readonly eValue: number;
  readonly limit: number;
  readonly alarmed: boolean;
}

/**
 * Goes on with `e_process/predictable_bet_test` over losses in [0, 1], in the order in which they are given: that the mean
 * loss is at most `m`. However often one looks, the chance that a sequence ever says no although that is so is at most the
 * sum of its alphas (Ville 1939), which is `alpha`: the k-th has alpha 6/(pi k)^2, and these shares sum to 1.
 *
 * @throws StatisticError as `wealthOf`
 */
export function continueLossSequence(
  before: LossSequence,
  losses: readonly number[],
  m: number,
  alpha: number,
): ContinuedLossSequence {
  let sequence = before;
  let rest = losses;
  let alarm: { readonly eValue: number; readonly limit: number } | null = null;
  while (rest.length > 0) {
    const { alarms, losses: count, sum, wealth } = sequence;
    const level = shareOf(alpha, alarms);
    const bet = (place: number, sumBefore: number) => betSize(count + place, sum + sumBefore, m);
    const { values, firstAlarm } = wealthOf(rest, m, level, bet, { start: wealth, added: 0 });
    if (firstAlarm === null) {
      sequence = { alarms, losses: count + rest.length, sum: sum + total(rest), wealth: values.at(-1) ?? wealth };
      break;
    }
    alarm ??= { eValue: values[firstAlarm] ?? wealth, limit: 1 / level };
    sequence = { ...newLossSequence, alarms: alarms + 1 };
    rest = rest.slice(firstAlarm + 1);
  }
  const now = { eValue: sequence.wealth, limit: 1 / shareOf(alpha, sequence.alarms) };
  return { sequence, ...(alarm ?? now), alarmed: alarm !== null };
}

function shareOf(alpha: number, alarms: number): number {
  return (alpha * 6) / (Math.PI * (alarms + 1)) ** 2;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
