import { isCancellation, uuid4 } from '@temporalio/workflow';
import type { SlotFacts } from '../../domain/ports/slot-store.js';
import { releaseFinishedSignal } from '../messages.js';
import type { ReleaseView } from '../ports.js';
import { stage, waiting } from '../support/calls.js';
import { Compensations } from '../support/compensations.js';
import { describeFailure } from '../support/describe-failure.js';
import { recordFact } from '../support/record-fact.js';
import { switchSlot } from '../support/switch-slot.js';
import { signalModel } from '../support/signal-model.js';
import { findRequest } from './find-request.js';
import type { ReleaseNotes } from './release-state.js';

/** deployment inProgress: a saga. Servers load the version first; then the slot changes; what fails is undone. */
export async function deploy(release: ReleaseView, notes: ReleaseNotes): Promise<ReleaseView> {
  const { versionId, modelId, rules } = release;
  const undo = new Compensations();
  let commandId = notes.deployCause ?? notes.requestId ?? uuid4();
  let serving: SlotFacts;
  let deployed: ReleaseView;
  try {
    const requestId = await findRequest(versionId, notes);
    commandId = notes.deployCause ?? requestId;
    serving = await switchSlot(undo, {
      modelId,
      versionId,
      commandId,
      requestId,
      reason: null,
      actorId: null,
      ...rules,
    });
    deployed = await stage('the version serves').recordStage({
      versionId,
      fact: 'deployed',
      causeId: commandId,
      reason: null,
    });
  } catch (error) {
    await undo.undoAll((title, failure) => openFinding(release, commandId, title, failure));
    if (isCancellation(error)) throw error;
    return fail(release, commandId, describeFailure(error));
  }
  await waiting('wait until every server has switched', rules.prepareTimeoutMs).recordTrafficStopped(
    serving.slotId,
    serving.fence,
    commandId,
  );
  return deployed;
}

/** The version waits for another `deploy`; the model hears of it. */
async function fail(release: ReleaseView, causeId: string, reason: string): Promise<ReleaseView> {
  const { versionId, model, number, round } = release;
  const failed = await recordFact('deployment failed', { versionId, fact: 'deployCompensated', causeId, reason });
  await signalModel(model, releaseFinishedSignal, { versionId, number, round, outcome: 'deploymentFailed' });
  return failed;
}

async function openFinding(release: ReleaseView, commandId: string, title: string, error: unknown): Promise<void> {
  await stage('open a finding').openFinding({
    modelId: release.modelId,
    versionId: release.versionId,
    cause: `compensation/${commandId}/${title}`,
    severity: 'high',
    title: `Could not ${title} after a failed deployment`,
    reason: describeFailure(error),
  });
}
