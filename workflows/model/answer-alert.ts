import { ActivityFailure, isCancellation } from '@temporalio/workflow';
import { responses, stage } from '../support/calls.js';
import { describeFailure } from '../support/describe-failure.js';

/** Answers an alert that opened, came again or became worse. `messageId` names the change: each is answered once. */
export async function answerAlert(modelId: string, messageId: string): Promise<void> {
  const [alertId = '', change] = messageId.split('/');
  if (change === 'cleared') return;
  await orAsk(modelId, messageId, () =>
    responses('decide what to do about the alert').respondToAlert(modelId, alertId, messageId),
  );
}

/** A release that ended before production: the alert that a retrain was to help against is answered anew. */
export async function answerRelease(modelId: string, messageId: string): Promise<void> {
  const [versionId = ''] = messageId.split('/');
  await orAsk(modelId, messageId, () =>
    responses('what to do when a retrain did not help').respondToRelease(modelId, versionId, messageId),
  );
}

/** What cannot be answered is a finding: a model's life goes on. */
async function orAsk(modelId: string, cause: string, answer: () => Promise<unknown>): Promise<void> {
  try {
    await answer();
  } catch (error) {
    if (isCancellation(error) || !(error instanceof ActivityFailure)) throw error;
    await stage('open a finding').openFinding({
      modelId,
      versionId: null,
      cause: `response/failed/${cause}`,
      severity: 'high',
      title: 'An alert could not be answered',
      reason: describeFailure(error),
    });
  }
}
