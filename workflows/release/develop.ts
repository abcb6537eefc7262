import { isCancellation, uuid4 } from '@temporalio/workflow';
import type { ReleaseView } from '../ports.js';
import { failures, training } from '../support/calls.js';
import { describeFailure } from '../support/describe-failure.js';
import { recordFact } from '../support/record-fact.js';

/** development inProgress: trains what was asked for, or takes over content that a person brought. */
export async function develop({ versionId, rules }: ReleaseView): Promise<ReleaseView> {
  try {
    const trained = await training('train the model', rules).train(versionId);
    return await recordFact('content is there', { versionId, ...trained, reason: null });
  } catch (error) {
    if (isCancellation(error)) throw error;
    const reason = describeFailure(error);
    const failure = await failures('record the failed training').recordTrainingFailure(versionId, reason);
    const causeId = failure.causeId ?? uuid4();
    return recordFact('training failed', { versionId, fact: 'trainingFailed', causeId, reason });
  }
}
