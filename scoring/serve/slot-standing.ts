import type { Grant } from '../../domain/serving/grant.js';

/** What a slot does on this server. `refused`: its row is not obeyed. `loading`: another grant's model is on its way. */
export type SlotDoing = Grant['state'] | 'empty' | 'loading' | 'refused';

/** How a slot stands on this server now. */
export interface SlotStanding {
  readonly model: string;
  readonly state: SlotDoing;
  /** Number of the version that is granted; null when none is. */
  readonly version: number | null;
  /** How long its lease still runs, milliseconds. */
  readonly leaseMs: number;
}
