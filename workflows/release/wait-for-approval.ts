import type { ApprovalOutcome } from '../../domain/ports/approval-store.js';
import type { ApprovalView, ReleaseView } from '../ports.js';
import { approvals } from '../support/calls.js';
import type { Inbox } from '../support/inbox.js';
import { recordFact } from '../support/record-fact.js';
import { waitForVerdict } from '../support/wait-for-verdict.js';
import { carryOutCommand } from './carry-out-command.js';
import type { ReleaseNotes } from './release-state.js';
import { retireIfSo } from './run-unless-retired.js';

const factOf: Readonly<Record<Exclude<ApprovalOutcome, 'stillOpen'>, string>> = {
  approved: 'approved',
  rejected: 'rejected',
  changesRequested: 'changesRequested',
  withdrawn: 'withdrawn',
  expired: 'expired',
};

/**
 * approval pending: opens the request (once a round) and lets people answer. Returns after each answer that changes
 * nothing too, so that the main function can continue as new; the deadline and the reminders are absolute times.
 */
export async function waitForApproval(release: ReleaseView, inbox: Inbox, notes: ReleaseNotes): Promise<ReleaseView> {
  const request = await approvals('open the request and freeze its package').openApproval(release.versionId);
  notes.requestId = request.requestId;
  const verdict = await waitForVerdict(request, inbox, notes);
  if (verdict.outcome !== 'stillOpen') {
    notes.reminded = 0;
    notes.verdict = verdict.outcome === 'approved' ? null : verdict.outcome;
    return recordFact(`approval: ${verdict.outcome}`, {
      versionId: release.versionId,
      fact: factOf[verdict.outcome],
      causeId: request.requestId,
      reason: verdict.reason,
    });
  }
  if (inbox.has('modelRetiring')) return retireIfSo(release, inbox);
  if (inbox.has('command')) return carryOutWhileOpen(release, request, inbox, notes);
  return release;
}

/** Retiring the version closes its request; no other command is possible here. */
async function carryOutWhileOpen(
  release: ReleaseView,
  request: ApprovalView,
  inbox: Inbox,
  notes: ReleaseNotes,
): Promise<ReleaseView> {
  const moved = await carryOutCommand(release, inbox, notes);
  if (moved.stage === 'retired') {
    await approvals('close the request').cancelApproval(request.requestId, 'the version was retired');
  }
  return moved;
}
