import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { reachFailPoint } from '../platform/fail-points/reach-fail-point.js';
import type { Discrepancy, OutboxStore, ReconcileStore } from '../domain/ports/outbox-store.js';

export interface ReconcileDeps {
  readonly client: Client;
  readonly outbox: OutboxStore;
  readonly reconcile: ReconcileStore;
  /** What is younger may still be on its way, milliseconds. */
  readonly olderThanMs: number;
}

/** Kinds of workflows that have a row; others of the namespace are none of our business. */
const ours = `WorkflowType IN ('modelLifecycle', 'versionRelease', 'retirement') AND ExecutionStatus = 'Running'`;

/**
 * Compares rows and workflows and repairs what does not agree: answers and commands that nothing reacted to are sent
 * again, workflows that are missing or were ended too early are started from their row, those that no row knows are ended. Answers what it repaired.
 */
export async function reconcile(deps: ReconcileDeps): Promise<readonly Discrepancy[]> {
  const running = await runningWorkflows(deps.client);
  const expected = await deps.reconcile.expectedWorkflows(deps.olderThanMs);
  const found = [
    ...(await deps.reconcile.unanswered(deps.olderThanMs)),
    ...(await rowsWithoutWorkflow(deps, expected, running)),
    ...(await workflowsWithoutRow(deps, expected, running)),
  ];
  for (const discrepancy of found) {
    await deps.reconcile.repair(discrepancy);
    await reachFailPoint('reconcile.afterRepair');
    if (discrepancy.kind === 'workflowWithoutRow') await end(deps.client, discrepancy);
  }
  return found;
}

async function runningWorkflows(client: Client): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const { workflowId } of client.workflow.list({ query: ours })) ids.add(workflowId);
  return ids;
}

/**
 * The list of workflows lags behind, so each suspect is asked for by its id. One that has ended counts only when its row
 * still needs it afterwards: rows are written before a workflow ends in order.
 */
async function rowsWithoutWorkflow(
  { client, reconcile: store, olderThanMs }: ReconcileDeps,
  expected: readonly string[],
  running: ReadonlySet<string>,
): Promise<Discrepancy[]> {
  const found: Discrepancy[] = [];
  for (const workflowId of expected.filter((id) => !running.has(id))) {
    const status = await statusOf(client, workflowId);
    if (status === null) found.push(missing(workflowId));
    else if (!alive.has(status)) found.push(endedEarly(workflowId, status));
  }
  if (found.length === 0) return found;
  const stillExpected = new Set(await store.expectedWorkflows(olderThanMs));
  return found.filter(({ workflowId }) => stillExpected.has(workflowId));
}

/** Between two runs of one id nothing is wrong. */
const alive: ReadonlySet<string> = new Set(['RUNNING', 'CONTINUED_AS_NEW', 'PAUSED']);

/** How the newest run of the id stands; null when there was none. */
async function statusOf(client: Client, workflowId: string): Promise<string | null> {
  try {
    return (await client.workflow.getHandle(workflowId).describe()).status.name;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}

async function workflowsWithoutRow(
  { outbox }: ReconcileDeps,
  expected: readonly string[],
  running: ReadonlySet<string>,
): Promise<Discrepancy[]> {
  const known = new Set(expected);
  const found: Discrepancy[] = [];
  for (const workflowId of [...running].filter((id) => !known.has(id))) {
    if ((await outbox.startMessage(workflowId)) === null) found.push(unknown(workflowId));
  }
  return found;
}

function missing(workflowId: string): Discrepancy {
  const message = `the workflow ${workflowId} was not running; it is started from its row`;
  return { kind: 'rowWithoutWorkflow', workflowId, targetId: workflowId, message };
}

function endedEarly(workflowId: string, status: string): Discrepancy {
  const how = status.toLowerCase().replaceAll('_', ' ');
  const message = `the workflow ${workflowId} was ${how} while its row still needs it; it is started again from its row`;
  return { kind: 'workflowEndedEarly', workflowId, targetId: workflowId, message };
}

function unknown(workflowId: string): Discrepancy {
  const message = `no row knows the workflow ${workflowId}; it is ended`;
  return { kind: 'workflowWithoutRow', workflowId, targetId: workflowId, message };
}

async function end(client: Client, { workflowId, message }: Discrepancy): Promise<void> {
  try {
    await client.workflow.getHandle(workflowId).terminate(message);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
