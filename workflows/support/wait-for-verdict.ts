import { condition } from '@temporalio/workflow';
import type { ApprovalVerdict } from '../../domain/ports/approval-store.js';
import type { ApprovalView } from '../ports.js';
import { approvals } from './calls.js';
import type { Inbox } from './inbox.js';
import { isFailure } from './is-failure.js';

type Verdict = Pick<ApprovalVerdict, 'outcome' | 'reason'>;

/** How long to wait before asking again when the database says that a deadline has not passed yet. */
const clockDifferenceMs = 1_000;

/**
 * Waits for one thing that may decide the request: an answer, its deadline, or another message, which is left in the inbox.
 * What it finds is asked of the rows: they alone decide. `stillOpen` means: call again.
 */
export async function waitForVerdict(
  request: ApprovalView,
  inbox: Inbox,
  notes: { reminded: number },
): Promise<Verdict> {
  if (request.outcome !== 'stillOpen') return { outcome: request.outcome, reason: reasonByRule(request) };
  for (;;) {
    const heard = await waitUntil(nextTime(request, notes.reminded), () =>
      inbox.has('decision', 'command', 'modelRetiring'),
    );
    if (heard) return readAnswer(request, inbox);
    if (isPast(request.deadline)) {
      const verdict = await approvals('the deadline has passed').closeApproval(request.requestId);
      if (verdict.outcome !== 'stillOpen') return verdict;
      await waitUntil(Date.now() + clockDifferenceMs, () => inbox.has('decision'));
    } else {
      notes.reminded += 1;
      await approvals(`reminder ${notes.reminded}`).remind(request.requestId, notes.reminded);
    }
  }
}

/** Reads the rows behind an answer. A forged id has none, and a row changed by hand decides nothing: the activity opens a finding. */
async function readAnswer(request: ApprovalView, inbox: Inbox): Promise<Verdict> {
  const answer = inbox.take('decision');
  const open: Verdict = { outcome: 'stillOpen', reason: null };
  if (answer === undefined) return open;
  try {
    const verdict = await approvals('read the decision').loadDecision(answer.id);
    return verdict?.requestId === request.requestId ? verdict : open;
  } catch (error) {
    if (isFailure(error, 'DecisionInvalid')) return open;
    throw error;
  }
}

function nextTime({ remindAt, deadline }: ApprovalView, reminded: number): number | null {
  const next = remindAt[reminded] ?? deadline;
  return next === null ? null : Date.parse(next);
}

function isPast(deadline: string | null): boolean {
  return deadline !== null && Date.parse(deadline) <= Date.now();
}

/** True when `heard` became true before `time` (milliseconds since 1970; null = no end). */
async function waitUntil(time: number | null, heard: () => boolean): Promise<boolean> {
  if (time !== null) return condition(heard, Math.max(0, time - Date.now()) + 1);
  await condition(heard);
  return true;
}

function reasonByRule({ outcome, requiredApprovals }: ApprovalView): string | null {
  return outcome === 'approved' && requiredApprovals === 0 ? 'decided by rule: the policy asks for no person' : null;
}
