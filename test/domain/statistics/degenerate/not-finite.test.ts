import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../../../domain/statistics/catalogue.js';
import type { Statistic } from '../../../../domain/statistics/catalogue/statistic.js';
import { computeStatistic } from '../../../../domain/statistics/compute-statistic.js';
import { decodeValue } from '../../../../domain/statistics/encoding/decode-value.js';
import { examples, type Inputs } from '../example-inputs.js';
import { referenceCases } from '../reference-cases.js';
import { degenerateAnswers } from './degenerate-answers.js';
import { leavesOf } from './faults-of.js';
import { mutationsOf } from './mutations.js';
import { notFiniteInputs } from './not-finite-inputs.js';

const declared = catalogue.flatMap((entry) =>
  Object.entries(entry.notFinite ?? {}).flatMap(([key, reasons]) =>
    Object.keys(reasons).map((kind) => ({ name: `${entry.family}/${entry.variant}`, entry, key, kind })),
  ),
);

/** All inputs of an entry that any test knows. */
function inputsOf({ family, variant }: Statistic, name: string): readonly Inputs[] {
  const example = examples.find((one) => one.name === name);
  return [
    ...referenceCases
      .filter((one) => one.family === family && one.variant === variant)
      .map((one) => decodeValue(one.inputs) as Inputs),
    ...degenerateAnswers.filter((one) => one.name === name).map((one) => one.inputs),
    ...(example ? mutationsOf(example.inputs).map(({ inputs }) => inputs) : []),
    ...(notFiniteInputs[name] ?? []),
  ];
}

function occurs(entry: Statistic, inputs: Inputs, key: string, kind: string): boolean {
  try {
    const answer = computeStatistic(entry.family, entry.variant, inputs);
    return leavesOf(answer, '').some(
      ([path, value]) =>
        path === key &&
        typeof value === 'number' &&
        (kind === 'NaN' ? Number.isNaN(value) : Math.abs(value) === Infinity),
    );
  } catch {
    return false;
  }
}

describe('every NaN and infinity that the catalogue declares', () => {
  it.each(declared)('can occur: $name, $key is $kind', ({ entry, name, key, kind }) => {
    expect(inputsOf(entry, name).some((inputs) => occurs(entry, inputs, key, kind))).toBe(true);
  });
});
