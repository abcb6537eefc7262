import type { ReferenceProfile } from '../../profile/baseline.js';
import type { ColumnProfile } from '../../profile/column-profile.js';

/** Columns of a window beside their reference: the inputs or the outputs, of all rows or of one segment. */
export interface JudgedPart {
  /** `drift` for inputs, `prediction` for outputs, `labels` for actual values beside them. */
  readonly concern: 'drift' | 'prediction' | 'labels';
  /** null: all rows. */
  readonly segment: string | null;
  readonly reference: ReferenceProfile;
  /** The same phase of the calendar (same hour of the week, same weekday) before; null when there is none yet. */
  readonly samePhase: ReferenceProfile | null;
  /** Rows of the part in the window. */
  readonly rows: number;
  /** By the layouts of the reference. A column that the window lacks is a schema finding. */
  readonly columns: readonly ColumnProfile[];
}
