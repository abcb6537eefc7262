import type { ColumnLayout } from './column-layout.js';
import type { ColumnProfile } from './column-profile.js';

/** Layouts and the profile of some reference rows by them. */
export interface ReferenceProfile {
  readonly rows: number;
  readonly layouts: readonly ColumnLayout[];
  readonly columns: readonly ColumnProfile[];
}

/** What a version's data looked like when it was made: what monitoring compares with. */
export interface Baseline {
  readonly schemaVersion: 1;
  /** Features over the training rows. */
  readonly inputs: ReferenceProfile;
  /** The model's outputs over the held-out rows (on training rows it would look surer than it is). */
  readonly outputs: ReferenceProfile;
  /** Actual labels of the held-out rows. */
  readonly labels: { readonly rows: number; readonly positives: number };
}
