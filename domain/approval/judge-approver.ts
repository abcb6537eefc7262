import type { Actor } from '../people/actor.js';
import { hasRole } from '../people/has-role.js';
import { roleSince } from '../people/role-since.js';
import { rolesThatMay } from '../people/roles-that-may.js';
import type { RefusalReason } from '../problem/problem.js';
import type { ApprovalRequestFacts } from './approval-request.js';

/**
 * Rules about the person: `roleMissing`, `roleYoungerThanRequest`, `administratorMayNotApprove`, `serviceMayNotApprove`,
 * and separation of duties, where the policy asks for it: `submitterMayNotDecide`, `contributorMayNotDecide`.
 */
export function judgeApprover(request: ApprovalRequestFacts, actor: Actor): RefusalReason[] {
  const reasons: RefusalReason[] = [];
  const since = roleSince(actor.grants, request.team, 'approver');
  if (!hasRole(actor.grants, request.team, rolesThatMay('decideApproval')) || since === null) {
    reasons.push({
      rule: 'roleMissing',
      message: `Deciding needs the role approver for the team ${request.team}. An administrator can grant it.`,
      evidence: { needed: ['approver'], held: [...new Set(actor.grants.map((grant) => grant.role))] },
    });
  } else if (request.separation.roleOlderThanRequest && Date.parse(since) > Date.parse(request.openedAt)) {
    reasons.push({
      rule: 'roleYoungerThanRequest',
      message: 'Your role approver was granted after this request was opened, so it does not count here.',
      evidence: { roleSince: since, requestOpenedAt: request.openedAt },
    });
  }
  if (hasRole(actor.grants, request.team, ['admin'])) {
    reasons.push({ rule: 'administratorMayNotApprove', message: 'Who grants roles does not approve.' });
  }
  if (hasRole(actor.grants, request.team, ['service'])) {
    reasons.push({ rule: 'serviceMayNotApprove', message: 'A service never approves; a person does.' });
  }
  if (request.separation.submitter && request.submittedBy === actor.personId) {
    reasons.push({
      rule: 'submitterMayNotDecide',
      message: 'You submitted this request. Somebody else has to decide it; you can withdraw it.',
    });
  }
  if (request.separation.contributors && request.contributors.includes(actor.personId)) {
    reasons.push({
      rule: 'contributorMayNotDecide',
      message: 'You contributed to this version. Somebody who did not has to decide.',
    });
  }
  return reasons;
}
