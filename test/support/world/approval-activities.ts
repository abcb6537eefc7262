import { randomUUID } from 'node:crypto';
import type { ApprovalVerdict } from '../../../domain/ports/approval-store.js';
import type { ApprovalActivities, ApprovalView } from '../../../workflows/ports.js';
import type { RequestRow, World } from './world.js';

function open(world: World, key: string): ApprovalView {
  const existing = [...world.requests.values()].find((request) => request.key === key);
  const request = existing ?? newRequest(world, key);
  world.requests.set(request.requestId, request);
  const { requestId, required, deadline, remindAt, outcome } = request;
  return {
    requestId,
    packageDigest: `sha256:${'0'.repeat(64)}`,
    requiredApprovals: required,
    deadline,
    remindAt,
    outcome,
  };
}

function newRequest(world: World, key: string): RequestRow {
  const at = (ms: number) => new Date(Date.now() + ms).toISOString();
  return {
    requestId: randomUUID(),
    key,
    required: world.required,
    deadline: world.deadlineInMs === null ? null : at(world.deadlineInMs),
    remindAt: world.remindInMs.map(at),
    outcome: world.required === 0 ? 'approved' : 'stillOpen',
    reminders: [],
    decisionIds: [],
  };
}

function verdict({ requestId, outcome, decisionIds, deadline }: RequestRow): ApprovalVerdict {
  return { requestId, outcome, decisionIds, deadline, reason: null };
}

export function createApprovalActivities(world: World): ApprovalActivities {
  const request = (requestId: string): RequestRow => {
    const found = world.requests.get(requestId);
    if (found === undefined) throw new Error(`no request ${requestId}`);
    return found;
  };
  return {
    openApproval: async (versionId) => open(world, `${versionId}/${world.version(versionId).round}`),
    openRetirementApproval: async (modelId, attempt) => open(world, `${modelId}/${attempt}`),
    async loadDecision(decisionId) {
      world.calls.push(`loadDecision ${decisionId}`);
      const requestId = world.decisions.get(decisionId);
      return requestId === undefined ? null : verdict(request(requestId));
    },
    async closeApproval(requestId) {
      const row = request(requestId);
      world.calls.push('closeApproval');
      const due = row.deadline !== null && Date.parse(row.deadline) <= Date.now();
      if (row.outcome === 'stillOpen' && due) row.outcome = 'expired';
      return verdict(row);
    },
    async cancelApproval(requestId) {
      request(requestId).outcome = 'withdrawn';
    },
    async remind(requestId, number) {
      request(requestId).reminders.push(number);
    },
  };
}
