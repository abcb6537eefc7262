import type { ColumnProfile } from './column-profile.js';
import { mergeMoments } from './moments.js';

/**
 * The profile of the union of two disjoint sets of rows. Counts add up exactly; moments merge.
 * Throws a `TypeError` when the two were not made by the same layouts.
 */
export function mergeProfiles(a: readonly ColumnProfile[], b: readonly ColumnProfile[]): ColumnProfile[] {
  if (a.length !== b.length) throw new TypeError('profiles of different layouts cannot be merged');
  return a.map((left, index) => mergeColumn(left, b[index] as ColumnProfile));
}

function mergeColumn(a: ColumnProfile, b: ColumnProfile): ColumnProfile {
  if (a.name !== b.name || a.counts.length !== b.counts.length) {
    throw new TypeError(`profiles of different layouts cannot be merged: ${a.name} and ${b.name}`);
  }
  return {
    name: a.name,
    rows: a.rows + b.rows,
    nulls: a.nulls + b.nulls,
    nans: a.nans + b.nans,
    infinite: a.infinite + b.infinite,
    outOfRange: a.outOfRange + b.outOfRange,
    unseen: a.unseen + b.unseen,
    counts: a.counts.map((count, bin) => count + (b.counts[bin] as number)),
    moments: a.moments === null || b.moments === null ? null : mergeMoments(a.moments, b.moments),
  };
}
