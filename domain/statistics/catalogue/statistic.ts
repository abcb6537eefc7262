import type { StatisticInputs } from './statistic-inputs.js';

/** Why an answer may be NaN or infinite under a key of it; a key inside another is written with a dot. */
export type NotFinite = Readonly<Record<string, Readonly<Partial<Record<'NaN' | 'Infinity', string>>>>>;

/** One function of the catalogue under its published name, `family/variant`. */
export interface Statistic {
  readonly family: string;
  readonly variant: string;
  /** The definition in words: formula, bins, what an empty bin or a tie does. */
  readonly meaning: string;
  /** Names of its inputs. */
  readonly inputs: readonly string[];
  /** Which of its answers are NaN or infinite by definition. Any other that is not finite is refused with `OutOfRange`. */
  readonly notFinite?: NotFinite;
  /** Throws `StatisticError` where the statistic is not defined for the inputs. */
  readonly compute: (inputs: StatisticInputs) => Readonly<Record<string, unknown>>;
}
