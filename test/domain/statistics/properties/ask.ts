import fc from 'fast-check';
import { computeStatistic } from '../../../../domain/statistics/compute-statistic.js';

/** Every run draws the same examples. */
fc.configureGlobal({ seed: 20_260_101, numRuns: 80 });

type Inputs = Readonly<Record<string, unknown>>;

/** A statistic by its published name, `family/variant`. */
export function ask(name: string, inputs: Inputs): Readonly<Record<string, unknown>> {
  const [family = '', variant = ''] = name.split('/');
  return computeStatistic(family, variant, inputs);
}

/** One number of its answer. */
export const askNumber = (name: string, inputs: Inputs, key: string): number => ask(name, inputs)[key] as number;

/** One list of numbers of its answer. */
export const askList = (name: string, inputs: Inputs, key: string): number[] => ask(name, inputs)[key] as number[];

/** A sample with ties. */
export const sample = (least = 1, most = 12) =>
  fc.array(
    fc.integer({ min: -20, max: 20 }).map((one) => one / 4),
    { minLength: least, maxLength: most },
  );

/** Counts of both sides over the same bins, neither side empty. */
export const countPairs = fc
  .array(fc.tuple(fc.nat(50), fc.nat(50)), { minLength: 1, maxLength: 10 })
  .filter((pairs) => pairs.some(([a]) => a > 0) && pairs.some(([, b]) => b > 0));

/** Labels 0 and 1, both present, with a score of few values for each. */
export const scored = fc
  .array(
    fc.tuple(
      fc.nat(1),
      fc.nat(8).map((one) => one / 8),
    ),
    { minLength: 2, maxLength: 30 },
  )
  .filter((rows) => rows.some(([label]) => label === 0) && rows.some(([label]) => label === 1));

export const columns = (pairs: readonly (readonly [number, number])[]): [number[], number[]] => [
  pairs.map(([a]) => a),
  pairs.map(([, b]) => b),
];
