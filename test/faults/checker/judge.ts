import type { Facts } from './facts/facts.js';
import { invariants } from './invariants/index.js';

/** What became of one invariant. */
export interface Verdict {
  readonly name: string;
  readonly promise: string;
  readonly checked: number;
  readonly violations: readonly string[];
}

/** Judges every invariant. Pure: the same facts give the same verdicts. */
export function judge(facts: Facts): readonly Verdict[] {
  return invariants.map(({ name, promise, judge: look }) => ({ name, promise, ...look(facts) }));
}
