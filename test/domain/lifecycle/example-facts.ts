import type { ApprovalRequestFacts } from '../../../domain/approval/approval-request.js';
import type { CommandFacts, ModelCommandFacts, VersionCommandFacts } from '../../../domain/lifecycle/command-facts.js';
import type { Actor, Role } from '../../../domain/people/actor.js';

export const team = 'flights';

export function actor(roles: readonly Role[], personId = 'person-1', since = '2026-01-01T00:00:00.000Z'): Actor {
  const grants = roles.map((role) => ({ role, team, since }));
  return { personId, personKey: personId, grants, authMethod: 'jwt', requestId: 'request-1' };
}

export const openRequest: ApprovalRequestFacts = {
  kind: 'release',
  status: 'open',
  team,
  openedAt: '2026-02-01T00:00:00.000Z',
  deadline: '2026-02-15T00:00:00.000Z',
  packageDigest: `sha256:${'a'.repeat(64)}`,
  submittedBy: 'submitter',
  contributors: ['contributor'],
  requiredApprovals: 2,
  separation: { submitter: true, contributors: true, roleOlderThanRequest: true },
  decisions: [],
};

export const activeModel: ModelCommandFacts = {
  lifecycle: 'active',
  pendingCommand: null,
  team,
  champion: { stage: 'production', status: 'inProgress' },
  rollbackTargets: 1,
  consumers: [],
  championTrainedHere: true,
  retrainRunning: null,
  labelledRows: 5000,
};

export const completeVersion: VersionCommandFacts = {
  stage: 'development',
  status: 'passed',
  pendingCommand: null,
  submission: { hasSignature: true, hasBaseline: true, hasDataset: true, missingCardParts: [] },
  unmetGates: [{ gate: 'latency', mandatory: false }],
  approvalRequest: openRequest,
  approvalHolds: true,
};

/** Somebody who may do everything but approve what is his own, on a version without a fault. */
export function facts(changes: {
  actor?: Actor;
  model?: Partial<ModelCommandFacts>;
  version?: Partial<VersionCommandFacts> | null;
}): CommandFacts {
  return {
    actor: changes.actor ?? actor(['developer', 'approver', 'operator', 'owner']),
    model: { ...activeModel, ...changes.model },
    version: changes.version === null ? null : { ...completeVersion, ...changes.version },
    now: '2026-02-02T00:00:00.000Z',
  };
}
