import { toOpaqueId } from '../ids/to-opaque-id.js';
import { approvalSubject, type ApprovalSubject } from './approval-subject.js';
import type { News } from './news.js';
import { approvalPage } from './portal-paths.js';
import { utcMinute } from './utc-minute.js';

/** A request is still open. `number` counts its reminders from 1. */
export function approvalReminded(subject: ApprovalSubject, number: number): News {
  const { requestId, model, version, required, deadline } = subject;
  const end = deadline === null ? '' : ` It ends at ${utcMinute(deadline)}.`;
  return {
    kind: 'approval.reminded',
    key: `${requestId}/${number}`,
    payload: {
      model,
      summary: `${approvalSubject(subject)} still waits for approval (reminder ${number}).${end}`,
      path: approvalPage(requestId),
      details: {
        requestId: toOpaqueId('ApprovalRequest', requestId),
        version,
        required,
        number,
        deadline: deadline?.toISOString() ?? null,
      },
    },
  };
}
