import { getExternalWorkflowHandle, log, type SignalDefinition } from '@temporalio/workflow';
import { modelWorkflowId } from '../messages.js';

/** Tells the model's own workflow; one that is over, or that was never started, need not hear it. */
export async function signalModel<A>(model: string, signal: SignalDefinition<[A]>, news: A): Promise<void> {
  try {
    await getExternalWorkflowHandle(modelWorkflowId(model)).signal(signal, news);
  } catch (error) {
    log.info('the workflow of the model did not hear it', { model, signal: signal.name, error: String(error) });
  }
}
