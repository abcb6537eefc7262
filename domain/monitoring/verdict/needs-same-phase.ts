import type { Baseline, ReferenceProfile } from '../../profile/baseline.js';
import type { ColumnProfile } from '../../profile/column-profile.js';
import type { FoldedRows } from '../profiles/folded-rows.js';
import { shownBecause } from './shown-because.js';

/** Whether a column of the window is to be held against the same phase of the calendar: so many profiles cost time to read. */
export function needsSamePhase(folded: FoldedRows, baseline: Baseline, calendar: readonly string[]): boolean {
  return needs(folded.inputs, baseline.inputs, calendar) || needs(folded.outputs, baseline.outputs, calendar);
}

function needs(columns: readonly ColumnProfile[], { layouts }: ReferenceProfile, calendar: readonly string[]): boolean {
  const found = new Map(columns.map((column) => [column.name, column]));
  return layouts.some((layout) => {
    const column = found.get(layout.name);
    return column !== undefined && shownBecause(layout, column, calendar) !== null;
  });
}
