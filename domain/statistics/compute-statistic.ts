import { catalogue } from './catalogue.js';
import { StatisticInputs } from './catalogue/statistic-inputs.js';
import { explainAnswer } from './explain-answer.js';
import { StatisticError } from './statistic-error.js';
import { unknownVariant } from './unknown-variant.js';

const byName = new Map(catalogue.map((one) => [`${one.family}/${one.variant}`, one]));

/**
 * Computes a statistic of the catalogue from named inputs. Throws `StatisticError`: `UnknownVariant` with the near names,
 * `InvalidInput` with the name of a wrong input, or the reason why the statistic has no value. An answer that is NaN by
 * definition is named under `undefined`, with the reason.
 */
export function computeStatistic(
  family: string,
  variant: string,
  inputs: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const found = byName.get(`${family}/${variant}`);
  if (found === undefined) throw unknownVariant(family, variant);
  if (typeof inputs !== 'object' || (inputs as unknown) === null) {
    throw new StatisticError('InvalidInput', `inputs: ${found.inputs.join(', ')} are expected by name.`);
  }
  return explainAnswer(found.compute(new StatisticInputs(inputs)), found.notFinite);
}
