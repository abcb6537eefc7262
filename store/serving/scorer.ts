import { randomUUID } from 'node:crypto';

/** Who counts: an id that is new at each start of a process, and numbers that only rise. Together they name an increment. */
export interface Scorer {
  readonly id: string;
  nextSeq(): bigint;
}

export function createScorer(): Scorer {
  let seq = 0n;
  return { id: randomUUID(), nextSeq: () => (seq += 1n) };
}
