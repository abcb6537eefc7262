import { getExternalWorkflowHandle, log } from '@temporalio/workflow';
import { modelRetiringSignal, releaseWorkflowId } from '../messages.js';
import type { ModelView, RetirementView } from '../ports.js';
import { retirements } from '../support/calls.js';

/** Closes open requests and tells every open release, which stops its work and retires its version. */
export async function stopReleases({ retirementId }: RetirementView, { modelId, model }: ModelView): Promise<void> {
  const reason = 'the model retires';
  const numbers = await retirements('close open requests').cancelOpenReleases(modelId, reason);
  for (const number of numbers) {
    try {
      await getExternalWorkflowHandle(releaseWorkflowId(model, number)).signal(modelRetiringSignal, { retirementId });
    } catch (error) {
      log.info('the release is over already', { model, number, error: String(error) });
    }
  }
}
