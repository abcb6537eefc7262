import type { RefusalReason } from '../../problem/problem.js';

/** Rule `approvalDoesNotHold`: a rollback reuses the decisions of the version, so they must still hold. */
export function eligibleForRollback(approvalHolds: boolean): RefusalReason[] {
  if (approvalHolds) return [];
  return [
    {
      rule: 'approvalDoesNotHold',
      message: 'The approval of the version does not hold any more; choose another version.',
    },
  ];
}
