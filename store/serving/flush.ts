import type { RowFolder } from '../../domain/monitoring/profiles/row-folder.js';
import type { ScoredRow } from '../../domain/ports/serving.js';
import type { SlotState } from '../../domain/ports/slot-store.js';
import type { Scorer } from './scorer.js';

/** Rows of one slot, scored under one fence, each id once. */
export interface Flush {
  readonly slotId: string;
  readonly fence: string;
  readonly rows: readonly ScoredRow[];
  readonly folder: RowFolder | null;
  readonly scorer: Scorer;
}

/** The slot serves something else by now; nothing was written. */
export interface SlotMoved {
  readonly kind: 'moved';
  readonly fence: string;
  readonly state: SlotState;
}
