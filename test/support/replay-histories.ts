import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { failPointSinks } from '../../workers/support/fail-point-sinks.js';
import { bundleWorkflows } from '../../workers/bundle-workflows.js';

export const bundleCache = join(tmpdir(), 'tenure-test-bundles');

/**
 * Replays every history that the server holds on the workflow code of now; throws with the ids of those that do not
 * replay. `onHistory` sees each. Answers how many there were.
 */
export async function replayHistories(
  client: Client,
  onHistory: (workflowId: string, runId: string, history: History) => Promise<void> = async () => undefined,
): Promise<number> {
  const workflowBundle = { codePath: await bundleWorkflows(bundleCache) };
  const histories: { workflowId: string; history: History }[] = [];
  for await (const { workflowId, runId } of client.workflow.list()) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    await onHistory(workflowId, runId, history);
    histories.push({ workflowId, history });
  }
  const failed: string[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories(
    { workflowBundle, sinks: failPointSinks },
    histories,
  )) {
    if (error !== undefined) failed.push(`${workflowId}: ${error.message}`);
  }
  if (failed.length > 0) throw new Error(`histories do not replay:\n${failed.join('\n')}`);
  return histories.length;
}

/** The same for a server at an address. */
export async function replayHistoriesAt(address: string): Promise<number> {
  const connection = await Connection.connect({ address });
  try {
    return await replayHistories(new Client({ connection }));
  } finally {
    await connection.close();
  }
}
