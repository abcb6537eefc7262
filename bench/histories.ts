import { Client, Connection } from '@temporalio/client';
import {
  mutate,
  ProblemError,
  showApproval,
  showModel,
  showVersion,
  waitFor,
  waitForVersion,
} from '../client/index.js';
import { type BenchTenure, startTenure } from './support/start-tenure.js';

/**
 * How long the histories of the flight-delay example are: trained, validated, approved by two, deployed, suspended and
 * resumed. Temporal warns at 10,240 events and ends a workflow at 51,200.
 */
const model = 'flight-delay';
const warnsAt = 10_240;

const tenure = await startTenure({ seed: true });
const connection = await Connection.connect({ address: tenure.temporalAddress });
try {
  await live(tenure);
  const { workflow } = new Client({ connection });
  for (const workflowId of [`release/${model}/1`, `model/${model}`]) {
    const { events } = await workflow.getHandle(workflowId).fetchHistory();
    const count = events?.length ?? 0;
    const activities = events?.filter((event) => event.activityTaskScheduledEventAttributes).length ?? 0;
    const updates = events?.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes).length ?? 0;
    const share = ((100 * count) / warnsAt).toFixed(1);
    console.log(
      `${workflowId}: ${count} events (${activities} activities, ${updates} updates), ${share} % of the warning`,
    );
  }
} finally {
  await connection.close();
  await tenure.stop();
}

async function live(at: BenchTenure): Promise<void> {
  await waitFor(() => seeded(at), { timeoutMs: 120_000, what: 'the example to be set up' });
  for (const user of ['approver-1', 'approver-2']) {
    const id = await openRequest(at);
    const { package: frozen } = await showApproval(at.as(user), id);
    const wish = { requestId: id, decision: 'APPROVE' as const, reason: 'bench', packageDigest: frozen.digest };
    await mutate(at.as(user), 'decideApproval', wish);
  }
  await waitForVersion(at.as('auditor-1'), model, 1, ['PRODUCTION/IN_PROGRESS']);
  for (const command of ['suspend', 'resume'] as const) {
    await mutate(at.as('operator-1'), command, { model, reason: 'bench' });
    const idle = async () => ((await showModel(at.as('auditor-1'), model)).pendingCommand === null ? true : null);
    await waitFor(idle, { timeoutMs: 60_000, what: `${command} to be done` });
  }
}

/** True once version 1 waits for people; the example sets up model and version while this looks. */
async function seeded(at: BenchTenure): Promise<true | null> {
  try {
    return (await showVersion(at.as('auditor-1'), model, 1)).stage === 'APPROVAL' ? true : null;
  } catch (error) {
    if (error instanceof ProblemError && error.kind === 'NotFound') return null;
    throw error;
  }
}

function openRequest(at: BenchTenure): Promise<string> {
  const look = async () => (await showVersion(at.as('auditor-1'), model, 1)).approvalRequest?.id ?? null;
  return waitFor(look, { timeoutMs: 60_000, what: 'the request' });
}
