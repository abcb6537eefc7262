import type { AttackWorld } from './world/attack-world.js';

/** The oracles that hold for every case beside its own expectation. */
export type OracleName =
  'alive' | 'responsive' | 'bounded' | 'quiet' | 'traced' | 'unchanged' | 'wellFormed' | 'prompt';

/** A case of the file as code: it sends the input and throws (`expect`) when the answer is another than expected. */
export interface AttackCase {
  run(world: AttackWorld): Promise<void>;
  /** For a refused attempt that must leave a trace: the audit events it leaves, exactly these types in this order. */
  readonly traces?: readonly string[];
  /** Oracles that this case breaks on purpose, each with the reason (a control changes data, because it must). */
  readonly except?: Readonly<Partial<Record<OracleName, string>>>;
}

/** Case functions by the id of the file. Ids that are not in the file are further cases of the same class: `G05b`. */
export type AttackCases = Readonly<Record<string, AttackCase>>;
