import type { AlertPolicy } from '../../policy/monitoring-policy.js';
import { lossSequenceSubject } from '../performance/judge-loss-sequence.js';
import type { SeriesReading } from '../verdict/series-reading.js';

/**
 * How often a series must be bad before it fires: as the policy says, but at once for a sequence of losses, which has
 * gathered its evidence over all windows already and says no once for it.
 */
export function rulesFor({ concern, subject }: SeriesReading, policy: AlertPolicy): AlertPolicy {
  return concern === 'performance' && subject === lossSequenceSubject ? { ...policy, fireOn: 1, of: 1 } : policy;
}
