import { Client, Connection } from '@temporalio/client';
import type { Workflow } from '../facts/facts.js';

/** Every workflow that Temporal lists, the newest run of each id, with the attempts of its pending activities. */
export async function readWorkflows(address: string, namespace: string): Promise<readonly Workflow[]> {
  const connection = await Connection.connect({ address });
  try {
    const client = new Client({ connection, namespace });
    const newest = new Map<string, Workflow & { readonly startedAt: number }>();
    for await (const { workflowId: id, status, searchAttributes, startTime } of client.workflow.list()) {
      const known = newest.get(id);
      if (known !== undefined && known.startedAt >= startTime.getTime()) continue;
      const stage = (searchAttributes as Record<string, readonly unknown[]>)['TenureStage']?.[0];
      const attempts = status.name === 'RUNNING' ? await attemptsOf(client, namespace, id) : [];
      newest.set(id, {
        id,
        status: status.name,
        stage: typeof stage === 'string' ? stage : null,
        attempts,
        startedAt: startTime.getTime(),
      });
    }
    return [...newest.values()].map(({ startedAt: _, ...workflow }) => workflow);
  } finally {
    await connection.close();
  }
}

async function attemptsOf(client: Client, namespace: string, workflowId: string): Promise<number[]> {
  const described = await client.workflowService.describeWorkflowExecution({ namespace, execution: { workflowId } });
  return (described.pendingActivities ?? []).map(({ attempt }) => attempt ?? 0);
}
