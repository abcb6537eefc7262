import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/people/actor.js';
import type { Problem } from '../../domain/problem/problem.js';
import { decideApproval, withdraw } from '../../store/index.js';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';
import { always } from '../loaders/load-one.js';
import type { Loaders } from '../loaders/loaders.js';
import type { DecideApprovalInput } from '../schema/inputs/decide-approval-input.js';
import type { WithdrawInput } from '../schema/inputs/withdraw-input.js';
import { fromOpaqueId } from '../schema/node/opaque-id.js';
import { answer } from './answer.js';

/** A person's answer to an approval request. */
@Injectable()
export class ApprovalCommands {
  constructor(@Inject(apiDependencies) private readonly dependencies: ApiDependencies) {}

  async decideApproval(actor: Actor, load: Loaders, input: DecideApprovalInput) {
    const requestId = requestIdIn(input.requestId);
    if (!requestId) return noSuchRequest;
    const outcome = await decideApproval(this.dependencies.store, actor, { ...input, requestId });
    return answer(outcome, load, async ({ decisionId }) => ({
      decision: await load.decision.load(always(decisionId)),
      request: await load.approval.load(always(requestId)),
    }));
  }

  async withdraw(actor: Actor, load: Loaders, input: WithdrawInput) {
    const requestId = requestIdIn(input.requestId);
    if (!requestId) return noSuchRequest;
    const outcome = await withdraw(this.dependencies.store, actor, { ...input, requestId });
    return answer(outcome, load, async () => ({ request: await load.approval.load(always(requestId)) }));
  }
}

function requestIdIn(opaqueId: string): string | null {
  const node = fromOpaqueId(opaqueId);
  return node?.type === 'ApprovalRequest' && /^[0-9a-f-]{36}$/.test(node.id) ? node.id : null;
}

const noSuchRequest: Problem = {
  kind: 'notFound',
  code: 'ApprovalRequestNotFound',
  message: 'There is no such approval request.',
  hint: 'Take the id from approvalRequests or from the version.',
  path: ['input', 'requestId'],
};
