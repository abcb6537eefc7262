import type { WaitingPlace } from '../../domain/lifecycle/waiting-place.js';
import type { ModelRecord } from '../../store/queries/models.js';

const words: Readonly<Record<WaitingPlace, string>> = {
  'development/pending': 'a developer to register or train a version',
  'development/inProgress': 'the training to finish',
  'development/passed': 'a developer to submit the version for validation',
  'development/failed': 'a developer to train or register the version anew',
  'validation/inProgress': 'the gates to be judged',
  'validation/failed': 'a developer to submit again, or an approver to waive what failed',
  'approval/pending': 'an approval',
  'approval/failed': 'a developer to submit the version again',
  'deployment/pending': 'an operator to deploy the approved version',
  'deployment/inProgress': 'the deployment to finish',
  'deployment/failed': 'an operator to deploy again',
  'production/onHold': 'an operator to resume it',
};

/** What a model waits for, in words for a person; null when it waits for nothing. */
export function describeWaiting(
  model: ModelRecord,
  approvals: { version: number; given: number; required: number } | null,
): string | null {
  if (model.pendingCommand) return `${model.pendingCommand} is being carried out`;
  if (model.lifecycle === 'retiring') return 'the retirement is being carried out';
  const place = `${model.stage}/${model.stageStatus}`;
  const counted = approvals && `approvals: ${approvals.given} of ${approvals.required} given`;
  if (place === 'approval/pending' && counted) return counted;
  // A version serves, and its successor waits.
  return words[place as WaitingPlace] ?? (counted && `${counted} (version ${approvals.version})`);
}
