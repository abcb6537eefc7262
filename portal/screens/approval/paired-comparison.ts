import { member, number } from '../../format/read-json.js';
import type { GateView } from './decision-package.js';

/** Candidate and champion on the very same rows: the only comparison that says which of them is better. */
export interface PairedComparison {
  readonly rows: number;
  /** Mean log loss of the candidate minus that of the champion; below 0 the candidate is better. */
  readonly difference: number;
  readonly upperBound: number;
  readonly confidence: number;
  readonly margin: number;
}

/** What the gate of non-inferiority measured; null where it had no champion or too few rows. */
export function pairedComparison(gates: readonly GateView[]): PairedComparison | null {
  const evidence = gates.find(({ gate }) => gate === 'nonInferiority')?.evidence ?? null;
  const read = (name: string): number | null => number(member(evidence, name));
  const [rows, difference, upperBound] = [read('rows'), read('meanDifference'), read('upperBound')];
  const [confidence, margin] = [read('confidence'), read('margin')];
  if (rows === null || difference === null || upperBound === null || confidence === null || margin === null)
    return null;
  return { rows, difference, upperBound, confidence, margin };
}
