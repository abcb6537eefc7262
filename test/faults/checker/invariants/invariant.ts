import type { Facts } from '../facts/facts.js';

/** What was found: how many things were looked at, and what is wrong with which. */
export interface Judgement {
  readonly checked: number;
  readonly violations: readonly string[];
}

/** A promise, and how it is looked after. */
export interface Invariant {
  readonly name: string;
  readonly promise: string;
  readonly judge: (facts: Facts) => Judgement;
}
