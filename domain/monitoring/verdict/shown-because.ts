import type { ColumnLayout } from '../../profile/column-layout.js';
import type { ColumnProfile } from '../../profile/column-profile.js';

/**
 * Why a column is shown instead of judged where no reference of the same phase exists: it is declared to follow the
 * calendar, or it has one value in the whole window (a day of the week in a window of a day). Held against all days, it
 * would drift every day. null: judge it.
 */
export function shownBecause(layout: ColumnLayout, window: ColumnProfile, calendar: readonly string[]): string | null {
  if (calendar.includes(layout.name)) {
    return 'A calendar column: without a reference of the same phase it is shown, not judged.';
  }
  return isConstant(layout, window)
    ? 'One value in the whole window: without a reference of the same phase it is shown, not judged.'
    : null;
}

function isConstant(layout: ColumnLayout, { counts, moments }: ColumnProfile): boolean {
  if (moments !== null) return moments.count > 0 && moments.min === moments.max;
  const used = counts.filter((count) => count > 0).length;
  const unseen = layout.kind === 'categorical' && (counts.at(-1) ?? 0) > 0;
  return used === 1 && !unseen;
}
