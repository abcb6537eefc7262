import { betaMixtureSequence } from '../sequential/beta-mixture-sequence.js';
import { fixedBet } from '../sequential/fixed-bet.js';
import { predictableBet } from '../sequential/predictable-bet.js';
import { shiryaevRoberts } from '../sequential/shiryaev-roberts.js';
import type { Wealth } from '../sequential/wealth.js';
import type { Statistic } from './statistic.js';
import type { StatisticInputs } from './statistic-inputs.js';

const entry = (
  variant: string,
  meaning: string,
  settings: readonly string[],
  valuesName: string,
  compute: (i: StatisticInputs) => Wealth,
): Statistic => ({
  family: 'e_process',
  variant,
  meaning,
  inputs: ['x', ...settings, 'alpha'],
  notFinite: { [valuesName]: { Infinity: 'the wealth is beyond the largest double' } },
  compute: (i) => {
    const { values, firstAlarm } = compute(i);
    return { [valuesName]: values, first_alarm_index: firstAlarm };
  },
});

/** Tests and intervals that hold however often one looks. */
export const sequentialStatistics: readonly Statistic[] = [
  entry('fixed_bet', 'E_t = prod (1 + lambda (x - m)); alarm at 1/alpha', ['m', 'lambda'], 'e_values', (i) =>
    fixedBet(i.numbers('x'), i.number('m'), i.number('lambda'), i.number('alpha')),
  ),
  entry('predictable_bet_test', 'the same with bets learned from the values before', ['m'], 'e_values', (i) =>
    predictableBet(i.numbers('x'), i.number('m'), i.number('alpha')),
  ),
  entry(
    'shiryaev_roberts',
    'M_t = (M_(t-1) + 1)(1 + lambda (x - m)); alarm at 1/alpha',
    ['m', 'lambda'],
    'values',
    (i) => shiryaevRoberts(i.numbers('x'), i.number('m'), i.number('lambda'), i.number('alpha')),
  ),
  {
    family: 'e_process',
    variant: 'bernoulli_beta_mixture_confidence_sequence',
    meaning: "Robbins' mixture for zeros and ones, Beta(1/2, 1/2); the interval after each value",
    inputs: ['x', 'alpha'],
    compute: (i) => ({ ...betaMixtureSequence(i.bits('x'), i.number('alpha')) }),
  },
];
