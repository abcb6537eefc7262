import { catalogue } from '../../../domain/statistics/catalogue.js';
import type { Statistic } from '../../../domain/statistics/catalogue/statistic.js';
import { decodeValue } from '../../../domain/statistics/encoding/decode-value.js';
import { referenceCases } from './reference-cases.js';

export type Inputs = Readonly<Record<string, unknown>>;

/** Good inputs of entries that no reference case is of. */
const own: Readonly<Record<string, Inputs>> = {
  'cbpe/multiclass.macro': {
    calibrated: [
      [0.7, 0.2, 0.1],
      [0.1, 0.6, 0.3],
      [0.2, 0.2, 0.6],
    ],
    raw: [
      [0.8, 0.1, 0.1],
      [0.2, 0.5, 0.3],
      [0.1, 0.3, 0.6],
    ],
    y_pred: [0, 1, 2],
  },
  'proportion_ratio_interval/log_normal': { x1: 18, n1: 41, x2: 29, n2: 47, confidence: 0.9 },
  'rank_moves/by_attribution': {
    baseline: { age: 0.4, income: 0.3, region: 0.1 },
    current: { age: 0.2, income: 0.3, region: 0.25 },
  },
};

const sizeOf = (inputs: unknown): number => JSON.stringify(inputs).length;

/** Good inputs of an entry: those of its shortest reference case. */
function inputsOf({ family, variant }: Statistic): Inputs {
  const cases = referenceCases.filter((one) => one.family === family && one.variant === variant);
  const decoded = cases.map((one) => decodeValue(one.inputs) as Inputs).sort((a, b) => sizeOf(a) - sizeOf(b));
  const found = decoded[0] ?? own[`${family}/${variant}`];
  if (found === undefined) throw new Error(`No example inputs of ${family}/${variant}.`);
  return found;
}

/** Every entry of the catalogue with inputs that it answers. */
export const examples = catalogue.map((entry) => ({
  entry,
  name: `${entry.family}/${entry.variant}`,
  inputs: inputsOf(entry),
}));
