import { judgeWindow } from '../../../domain/monitoring/verdict/judge-window.js';
import type { JudgedStep } from '../../../domain/ports/monitoring-store.js';
import { reachFailPoint } from '../../../platform/fail-points/reach-fail-point.js';
import type { Reader } from '../../database/reader.js';
import { system } from '../../transaction/audit-author.js';
import { writeTransaction, type Locked } from '../../transaction/write-transaction.js';
import { stepSeries } from '../alerts/step-series.js';
import { lockMonitor } from '../lock-monitor.js';
import type { MonitoringCore } from '../monitoring-core.js';
import { countLabelled } from './count-labelled.js';
import { findOutlying } from './find-outlying.js';
import { pickDue, type DueWindow } from './pick-due.js';
import { readWatchedDeployments } from './watched-deployment.js';
import { readWindowFacts } from './window-facts.js';
import { toStep } from './to-step.js';
import { insertRevision, insertWindow, nothingFolded } from './write-window.js';

/**
 * Closes the oldest due window of a slot, in one transaction under the monitor's and the slot's lock: no flush can add
 * rows between the reading of the profile and the new watermark. The window, its first revision, the steps of its alerts
 * and the watermark are there together or not at all, so that a run that dies here is only repeated.
 */
export async function closeNextWindow(core: MonitoringCore, slotId: string): Promise<JudgedStep | null> {
  const { database, references } = core;
  const seen = await findNext(database.manager, slotId);
  if (seen === null) return null;
  // Before the transaction: reading a large file must not hold locks.
  await references.baseline(seen.deployment.baselineDigest);
  return writeTransaction(database, system, async (beginning) => {
    await lockMonitor(beginning.reader, slotId);
    const locked = await beginning.lock({ slot: [slotId] });
    const due = await findNext(locked.reader, slotId);
    return due === null ? null : close(core, locked, due);
  });
}

/** Windows in which a deployment served come first, in order; then those in which it only has rows. */
async function findNext(reader: Reader, slotId: string): Promise<DueWindow | null> {
  const deployments = await readWatchedDeployments(reader, slotId);
  return pickDue(deployments) ?? (await findOutlying(reader, deployments));
}

async function close({ references }: MonitoringCore, locked: Locked, due: DueWindow): Promise<JudgedStep> {
  const { reader } = locked;
  const { deployment, window } = due;
  const baseline = await references.baseline(deployment.baselineDigest);
  const facts = await readWindowFacts(reader, deployment, window, baseline);
  const verdict = judgeWindow(facts, deployment.policy);
  const windowId = await insertWindow(reader, deployment, window);
  await insertRevision(reader, deployment, windowId, {
    revision: 1,
    cause: 'close',
    rows: facts.rows,
    labelled: await countLabelled(reader, deployment.id, window),
    mature: false,
    close: verdict,
    maturity: null,
    profile: facts.folded ?? nothingFolded,
    performance: null,
  });
  // Marks of before: what they tell of is in the profile that was just read.
  await reader.query('delete from window_dirty where deployment_id = $1 and event_time >= $2 and event_time < $3', [
    deployment.id,
    new Date(window.start),
    new Date(window.end),
  ]);
  await reachFailPoint('window.beforeWatermark');
  await reader.query('update slot set closed_until = greatest(closed_until, $2) where id = $1', [
    deployment.slotId,
    new Date(window.end),
  ]);
  const { readings } = verdict;
  const alertChanges = await stepSeries(locked, { deployment, window, windowId, readings, judgedAt: 'close' });
  return toStep(windowId, deployment, window, 1, alertChanges);
}
