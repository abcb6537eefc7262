import { nearestName } from '../policy/nearest-name.js';
import { catalogue } from './catalogue.js';
import { StatisticError } from './statistic-error.js';

/** The error for a name that the catalogue does not have, with the near ones. */
export function unknownVariant(family: string, variant: string): StatisticError {
  const families = [...new Set(catalogue.map((one) => one.family))];
  if (!families.includes(family)) {
    const near = nearestName(family, families);
    return new StatisticError(
      'UnknownVariant',
      `There is no statistic ${family}.${near === null ? '' : ` Did you mean ${near}?`}`,
    );
  }
  const variants = catalogue.filter((one) => one.family === family).map((one) => one.variant);
  return new StatisticError('UnknownVariant', `${family} has no variant ${variant}; it has ${variants.join(', ')}.`);
}
