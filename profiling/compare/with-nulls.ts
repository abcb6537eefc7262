import type { ColumnProfile } from '../../domain/profile/column-profile.js';

/** Tells NULL from NaN in a profile whose rows were read with NaN for both. */
export function withNulls(profile: ColumnProfile, nulls: ReadonlyMap<string, number>): ColumnProfile {
  const missing = nulls.get(profile.name) ?? 0;
  return { ...profile, nulls: missing, nans: profile.nans - missing };
}
