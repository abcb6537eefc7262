import type { ColumnLayout } from './column-layout.js';
import type { ColumnProfile } from './column-profile.js';

/** The profile of a column of categories from how often each of its values occurs; what the layout lacks is `unseen`. */
export function categoryProfile(
  layout: Extract<ColumnLayout, { kind: 'categorical' }>,
  counts: ReadonlyMap<string, number>,
  nulls: number,
): ColumnProfile {
  const listed = layout.categories.map((category) => counts.get(category) ?? 0);
  let values = 0;
  for (const count of counts.values()) values += count;
  const unseen = values - listed.reduce((sum, count) => sum + count, 0);
  return {
    name: layout.name,
    rows: values + nulls,
    nulls,
    nans: 0,
    infinite: 0,
    outOfRange: 0,
    unseen,
    counts: [...listed, unseen],
    moments: null,
  };
}
