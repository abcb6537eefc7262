import { boostingParameters, type BoostingParameters } from '../gradient-boosting/parameters.js';
import { logisticParameters, type LogisticParameters } from '../logistic-regression/parameters.js';
import { commonParameters } from './common-parameters.js';
import { readNumberParameters, type ParameterReading } from './number-parameters.js';

/** A trainer's name with its checked parameters. */
export type TrainerChoice =
  | { readonly trainer: 'gradientBoosting'; readonly heldOutShare: number; readonly parameters: BoostingParameters }
  | { readonly trainer: 'logisticRegression'; readonly heldOutShare: number; readonly parameters: LogisticParameters };

/** Checks a trainer's name and its parameters: the choice, or a sentence for everything that is wrong. */
export function readTrainerParameters(
  trainer: string,
  given: Readonly<Record<string, unknown>>,
): ParameterReading<TrainerChoice> {
  if (trainer === 'gradientBoosting') {
    const reading = readNumberParameters({ ...commonParameters, ...boostingParameters }, given);
    return reading.ok ? { ok: true, parameters: { trainer, ...split(reading.parameters) } } : reading;
  }
  if (trainer === 'logisticRegression') {
    const reading = readNumberParameters({ ...commonParameters, ...logisticParameters }, given);
    return reading.ok ? { ok: true, parameters: { trainer, ...split(reading.parameters) } } : reading;
  }
  return { ok: false, problems: [`trainer must be gradientBoosting or logisticRegression, got "${trainer}"`] };
}

function split<T extends { readonly heldOutShare: number }>(all: T): { heldOutShare: number; parameters: T } {
  return { heldOutShare: all.heldOutShare, parameters: all };
}
