import { nearestName } from '../policy/nearest-name.js';
import { catalogue } from './catalogue.js';
import type { Statistic } from './catalogue/statistic.js';
import { StatisticInputs } from './catalogue/statistic-inputs.js';
import { explainAnswer } from './explain-answer.js';
import { StatisticError } from './statistic-error.js';

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

function unknownVariant(family: string, variant: string): StatisticError {
  const families = [...new Set(catalogue.map((one) => one.family))];
  if (!families.includes(family)) {
    const near = nearestName(family, families);
    return new StatisticError(
      'UnknownVariant',
      `There is no statistic ${family}.${near === null ? '' : ` Did you mean ${near}?`}`,
    );
  }
  const variants = catalogue.filter((one: Statistic) => one.family === family).map((one) => one.variant);
  return new StatisticError('UnknownVariant', `${family} has no variant ${variant}; it has ${variants.join(', ')}.`);
}
