import type { ScoringLimits } from '../../scoring/serve/scoring-limits.js';
import { defaultScoringLimits } from '../../scoring/serve/scoring-limits.js';

/** The limits of a real server, with a short deadline for a call where a test wants to see one pass. */
export function scoringLimits(changes: Partial<ScoringLimits> = {}): ScoringLimits {
  return { ...defaultScoringLimits, ...changes };
}
