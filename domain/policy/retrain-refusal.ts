import { parseDuration } from './parse-duration.js';
import type { ResponseFacts } from './response-facts.js';
import type { ResponsePolicy } from './response-policy.js';

/** Why no retrain may begin by itself now, as the rest of a sentence; null when one may. */
export function retrainRefusal(
  { now, suspended, trainedHere, retrainRunning, retrainsStartedAt, freshLabels }: ResponseFacts,
  { budget, coolDown, minFreshLabels }: ResponsePolicy['retrain'],
): string | null {
  if (suspended) return 'the model is suspended';
  if (!trainedHere) return 'the champion was not trained here';
  if (retrainRunning) return 'one is under way';
  const since = now - parseDuration(budget.period);
  const spent = retrainsStartedAt.filter((start) => start > since).length;
  if (spent >= budget.retrains) return `the budget of ${budget.retrains} in ${budget.period} is spent`;
  const last = Math.max(...retrainsStartedAt, -Infinity);
  if (now - last < parseDuration(coolDown)) return `the last one began less than ${coolDown} ago`;
  if (freshLabels < minFreshLabels) return `only ${freshLabels} labels are new and ${minFreshLabels} are needed`;
  return null;
}
