import {
  listApprovals,
  mutate,
  ProblemError,
  showApproval,
  waitFor,
  type ApprovalSummary,
} from '../../../client/index.js';
import { model } from '../seed/content.js';
import type { DemoWorld } from './demo-world.js';

const longestWaitMs = 10 * 60_000;

/** The open request of the model for a release or for its retirement, or null. */
export async function openRequest(
  world: DemoWorld,
  kind: ApprovalSummary['kind'] = 'RELEASE',
): Promise<ApprovalSummary | null> {
  const open = await listApprovals(world.as('auditor-1'), { status: 'OPEN', first: 100 });
  return open.nodes.find((request) => request.subject.key === model.key && request.kind === kind) ?? null;
}

/** Waits until version `number` waits for people. */
export async function untilRequested(world: DemoWorld, number: number): Promise<ApprovalSummary> {
  const look = async (): Promise<ApprovalSummary | null> => {
    const request = await openRequest(world);
    return request?.version?.number === number ? request : null;
  };
  return waitFor(look, { timeoutMs: longestWaitMs, what: `${model.key}/${number} to wait for approval` });
}

/** The submitter tries to approve its own work; answers the rules that refuse it. */
export async function refusalOfSubmitter(world: DemoWorld, request: ApprovalSummary): Promise<readonly string[]> {
  try {
    await decide(world, request, 'developer-1', 'I made it');
  } catch (error) {
    if (error instanceof ProblemError)
      return error.reasons.length > 0 ? error.reasons.map(({ rule }) => rule) : [error.code];
    throw error;
  }
  throw new Error('the submitter could approve its own version');
}

/** As many people as the request needs say yes, each once. */
export async function approve(world: DemoWorld, request: ApprovalSummary, reasons: readonly string[]): Promise<void> {
  const approvers = ['approver-1', 'approver-2'].slice(0, request.requiredApprovals);
  for (const [index, user] of approvers.entries()) {
    await decide(world, request, user, reasons[index] ?? 'Looked at and agreed');
    world.tell(`${user} approves ${nameOf(request)}: "${reasons[index] ?? 'Looked at and agreed'}"`);
  }
}

async function decide(world: DemoWorld, request: ApprovalSummary, user: string, reason: string): Promise<void> {
  const { id, package: shown } = await showApproval(world.as(user), request.id);
  const idempotencyKey = `demo/${user}/${id}`;
  await mutate(world.as(user), 'decideApproval', {
    requestId: id,
    decision: 'APPROVE',
    reason,
    packageDigest: shown.digest,
    idempotencyKey,
  });
}

function nameOf({ version, subject }: ApprovalSummary): string {
  return version === null ? `the retirement of ${subject.key}` : `${subject.key}/${version.number}`;
}
