import type { Oracles } from './oracles.js';
import type { Target } from './target.js';

/** What a case sends, and what it expects beyond the oracles that hold for all. */
export interface Attack {
  readonly run: (target: Target, oracles: Oracles) => Promise<void>;
  /** Something of the business may differ afterwards. Default false for attacks. */
  readonly changes?: boolean;
  /** The case says otherwise about its time. */
  readonly slow?: boolean;
}

export type Attacks = Readonly<Record<string, Attack | Attack['run']>>;
