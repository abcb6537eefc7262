import { describe, expect, it } from '@jest/globals';
import { computeStatistic } from '../../../../domain/statistics/compute-statistic.js';
import { StatisticError } from '../../../../domain/statistics/statistic-error.js';
import { examples } from '../example-inputs.js';
import { faultsOf } from './faults-of.js';
import { mutationsOf } from './mutations.js';

/** Far more than any takes: what is slower hangs. */
const mostMs = 5000;

describe('every statistic answers degenerate inputs with a value, or with the reason why there is none', () => {
  it.each(examples.map((one) => [one.name, one] as const))('%s', (_name, { entry, inputs }) => {
    const found = mutationsOf(inputs).flatMap(({ label, inputs: mutated }) => {
      const start = performance.now();
      const faults = faultsOf(entry, mutated);
      const ms = performance.now() - start;
      return [...faults, ...(ms > mostMs ? [`took ${Math.round(ms)} ms`] : [])].map((fault) => `${label}: ${fault}`);
    });
    expect(found).toEqual([]);
  });
});

describe('every statistic names the input that is of a wrong type', () => {
  it.each(examples.map((one) => [one.name, one] as const))('%s', (_name, { entry, inputs }) => {
    const silent = mutationsOf(inputs).flatMap(({ label, inputs: mutated, wrongType }) => {
      if (wrongType === null) return [];
      try {
        computeStatistic(entry.family, entry.variant, mutated);
        // An option may be null, and what may be null may be left out; a label may be a number or a text.
        const value = mutated[wrongType];
        const isLabel = typeof inputs[wrongType] === 'string' || wrongType === 'privileged';
        return value === null || value === undefined || (isLabel && typeof value === 'string') ? [] : [label];
      } catch (error) {
        const isNamed = error instanceof StatisticError && error.message.startsWith(wrongType);
        const isAbsent =
          inputs[wrongType] !== null && typeof inputs[wrongType] === 'string' && typeof mutated[wrongType] === 'string';
        return isNamed || isAbsent ? [] : [`${label}: ${String(error)}`];
      }
    });
    expect(silent).toEqual([]);
  });
});
