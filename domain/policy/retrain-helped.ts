/** How the release of a retrain ended, so far. `rejected`: changes were asked for, too. */
export type RetrainOutcome =
  'trainingFailed' | 'gateFailed' | 'rejected' | 'expired' | 'deploymentFailed' | 'deployed' | 'rolledBack' | 'retired';

/**
 * Whether a retrain helped. It did not when its release ended before production or was rolled back, or when the same
 * alert key fired again within `helpsForWindows` judged windows after its deployment.
 *
 * @param firedAfterWindows judged windows from the deployment to the next firing of the key, 1 for the first one; null
 *   while it has not fired again
 * @returns null while it is too early to say
 */
export function retrainHelped(
  outcome: RetrainOutcome,
  judgedWindowsSince: number,
  firedAfterWindows: number | null,
  helpsForWindows: number,
): boolean | null {
  if (outcome !== 'deployed') return false;
  if (firedAfterWindows !== null && firedAfterWindows <= helpsForWindows) return false;
  return judgedWindowsSince >= helpsForWindows ? true : null;
}
