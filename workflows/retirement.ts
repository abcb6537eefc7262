import { ActivityFailure, isCancellation, setHandler } from '@temporalio/workflow';
import { decideApprovalUpdate, retirementFinishedSignal } from './messages.js';
import type { ModelView, RetirementView } from './ports.js';
import { describeRetirement } from './retirement/describe-retirement.js';
import { stopReleases } from './retirement/stop-releases.js';
import { stopTraffic } from './retirement/stop-traffic.js';
import { approvals, models, retirements } from './support/calls.js';
import { checkDecision } from './support/check-message.js';
import { describeFailure } from './support/describe-failure.js';
import { Inbox } from './support/inbox.js';
import { signalModel } from './support/signal-model.js';
import { waitForVerdict } from './support/wait-for-verdict.js';

/** How an attempt to retire a model begins. */
export interface RetirementStart {
  readonly schemaVersion: 1;
  readonly retirementId: string;
  readonly modelId: string;
  readonly model: string;
  readonly attempt: number;
}

/**
 * Takes a model out of the world: refuses while others depend on it, asks the people that policy names, stops open
 * releases, stops traffic and waits until no server can answer, and records the end.
 */
export async function retirement(start: RetirementStart): Promise<string> {
  const inbox = openInbox();
  const attempt = await retirements('read the attempt').loadRetirement(start.retirementId);
  if (attempt.finished) return `attempt ${start.attempt} was over before this began`;
  const model = await models('read how the model stands').loadModel(start.modelId);

  const refusal = (await refusalByConsumers(model)) ?? (await askPeople(attempt, model, inbox));
  const ended = refusal === null ? await end(attempt, model) : await refuse(attempt, refusal);
  await signalModel(start.model, retirementFinishedSignal, { retirementId: start.retirementId });
  return ended;
}

function openInbox(): Inbox {
  const inbox = new Inbox();
  setHandler(decideApprovalUpdate, ({ decisionId }) => inbox.put({ kind: 'decision', id: decisionId }), {
    validator: checkDecision,
  });
  return inbox;
}

async function refusalByConsumers({ modelId }: ModelView): Promise<string | null> {
  const consumers = await retirements('find who depends on the model').findConsumers(modelId);
  return consumers.length === 0 ? null : `DependencyExists: ${consumers.join(', ')} depend on the model`;
}

/** An approval whose rows were changed by hand is none. */
async function askPeople(attempt: RetirementView, model: ModelView, inbox: Inbox): Promise<string | null> {
  try {
    return await refusalByPeople(attempt, model, inbox);
  } catch (error) {
    if (isCancellation(error) || !(error instanceof ActivityFailure)) throw error;
    return describeFailure(error);
  }
}

async function refusalByPeople(attempt: RetirementView, model: ModelView, inbox: Inbox): Promise<string | null> {
  const { modelId } = model;
  const request = await approvals('open the request').openRetirementApproval(modelId, attempt.attempt);
  describeRetirement(model, attempt, `approvers (${request.requiredApprovals} needed)`, true);
  const notes = { reminded: 0 };
  let verdict = await waitForVerdict(request, inbox, notes);
  while (verdict.outcome === 'stillOpen') verdict = await waitForVerdict(request, inbox, notes);
  return verdict.outcome === 'approved'
    ? refusalByConsumers(model)
    : `${verdict.outcome}: ${verdict.reason ?? 'no reason'}`;
}

async function end(attempt: RetirementView, model: ModelView): Promise<string> {
  await retirements('the model is retiring').startRetiring(attempt.retirementId);
  describeRetirement(model, attempt, 'open releases and scoring servers to stop', false);
  await stopReleases(attempt, model);
  await stopTraffic(attempt, model);
  await retirements('the model is retired').recordRetired(attempt.retirementId);
  return `${attempt.model} is retired`;
}

async function refuse({ retirementId, model }: RetirementView, reason: string): Promise<string> {
  await retirements('the retirement is refused').refuseRetirement(retirementId, reason);
  return `${model} stays: ${reason}`;
}
