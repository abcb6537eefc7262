import type { DataQualityFacts } from './gate-facts.js';

/**
 * The part of a dataset's quality report that the gate looks at: `{ rows, missingShares: { column: share } }`.
 * Null where the report does not say it: a gate must not pass on figures that are not there.
 */
export function readDataQuality(quality: Readonly<Record<string, unknown>> | null): DataQualityFacts | null {
  if (quality === null) return null;
  const { rows, missingShares } = quality;
  if (typeof rows !== 'number' || typeof missingShares !== 'object' || missingShares === null) return null;
  const shares = Object.entries(missingShares);
  if (!shares.every((one): one is [string, number] => typeof one[1] === 'number' && one[1] >= 0 && one[1] <= 1))
    return null;
  return { rows, missingShares: Object.fromEntries(shares) };
}
