import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../../domain/statistics/catalogue.js';
import { computeStatistic } from '../../../domain/statistics/compute-statistic.js';
import { decodeValue } from '../../../domain/statistics/encoding/decode-value.js';
import { differences, referenceCases } from './reference-cases.js';

const known = new Set(catalogue.map((one) => `${one.family}/${one.variant}`));

describe('the reference cases', () => {
  it.each(referenceCases.map((one) => [one.id, one] as const))('%s', (_id, one) => {
    const got = computeStatistic(one.family, one.variant, decodeValue(one.inputs) as Record<string, unknown>);
    const found = differences(got, decodeValue(one.expected), one.tolerance);
    expect(found).toEqual([]);
  });

  it('are of nothing that the catalogue does not have', () => {
    const missing = referenceCases.filter((one) => !known.has(`${one.family}/${one.variant}`)).map(({ id }) => id);
    expect(missing).toEqual([]);
  });

  it('name the inputs that the catalogue names', () => {
    for (const entry of catalogue) {
      const one = referenceCases.find((found) => found.family === entry.family && found.variant === entry.variant);
      if (one !== undefined)
        expect([entry.family, entry.variant, [...entry.inputs].sort()]).toEqual([
          one.family,
          one.variant,
          Object.keys(one.inputs as object).sort(),
        ]);
    }
  });
});
