import type { SlotChange } from '../../domain/ports/slot-store.js';
import type { ModelRow } from '../entities/model-row.js';
import type { ModelVersionRow } from '../entities/model-version-row.js';
import type { SlotRow } from '../entities/slot-row.js';

/** A change of a slot while it is written: everything is locked, `slot` is what held before, `seq` the event's. */
export interface SlotSubject {
  readonly slot: SlotRow;
  readonly change: SlotChange;
  readonly model: ModelRow;
  readonly version: ModelVersionRow;
  readonly fence: string;
  /** What the slot's clock shows now, and from the change on. */
  readonly clock: { readonly before: Date; readonly after: Date };
  readonly seq: number;
}
