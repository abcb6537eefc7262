import type { StatisticInputs } from './statistic-inputs.js';

/** One function of the catalogue under its published name, `family/variant`. */
export interface Statistic {
  readonly family: string;
  readonly variant: string;
  /** The definition in words: formula, bins, what an empty bin or a tie does. */
  readonly meaning: string;
  /** Names of its inputs. */
  readonly inputs: readonly string[];
  /** Throws `StatisticError` where the statistic is not defined for the inputs. */
  readonly compute: (inputs: StatisticInputs) => Readonly<Record<string, unknown>>;
}
