import { toOpaqueId } from '../ids/to-opaque-id.js';
import { approvalSubject, type ApprovalSubject } from './approval-subject.js';
import type { News } from './news.js';
import { approvalPage } from './portal-paths.js';
import { utcMinute } from './utc-minute.js';

/** People are asked to decide. */
export function approvalOpened(subject: ApprovalSubject): News {
  const { requestId, model, version, required, deadline } = subject;
  const people = required === 1 ? 'one person' : `${required} people`;
  const until = deadline === null ? '' : ` until ${utcMinute(deadline)}`;
  return {
    kind: 'approval.opened',
    key: requestId,
    payload: {
      model,
      summary: `${approvalSubject(subject)} waits for the approval of ${people}${until}.`,
      path: approvalPage(requestId),
      details: {
        requestId: toOpaqueId('ApprovalRequest', requestId),
        version,
        required,
        deadline: deadline?.toISOString() ?? null,
      },
    },
  };
}
