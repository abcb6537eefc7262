import type { JudgedStep } from '../../../domain/ports/monitoring-store.js';
import { system } from '../../transaction/audit-author.js';
import { writeTransaction } from '../../transaction/write-transaction.js';
import { stepSeries } from '../alerts/step-series.js';
import { lockMonitor } from '../lock-monitor.js';
import type { MonitoringCore } from '../monitoring-core.js';
import { continueSequence } from './continue-sequence.js';
import { findMature } from './immature-window.js';
import { judgeLabels } from './judge-labels.js';
import { newestRevision } from './newest-revision.js';
import { toStep } from './to-step.js';
import { readWatchedDeployments } from './watched-deployment.js';
import { insertRevision } from './write-window.js';

/**
 * Judges the oldest closed window whose labels are mature now, once: a new revision with realised quality, which steps the
 * series of quality. The slot is locked only after the figures are known, so that flushes need not wait for them.
 */
export async function judgeNextMature(core: MonitoringCore, slotId: string): Promise<JudgedStep | null> {
  const { database, references } = core;
  const seen = await findMature(database, await readWatchedDeployments(database, slotId));
  if (seen === null) return null;
  await references.performance(seen.deployment.evaluationDigest);
  return writeTransaction(database, system, async (beginning) => {
    const { reader } = beginning;
    await lockMonitor(reader, slotId);
    const mature = await findMature(reader, await readWatchedDeployments(reader, slotId));
    if (mature === null) return null;
    const { deployment, windowId, window, labelled } = mature;
    const last = await newestRevision(reader, windowId);
    const reference = await references.performance(deployment.evaluationDigest);
    const judged = await judgeLabels(reader, deployment, window, last.rows, reference);
    const { performance, verdict } = await continueSequence(reader, deployment, judged, reference);
    const locked = await beginning.lock({ slot: [slotId] });
    const revision = last.revision + 1;
    await insertRevision(reader, deployment, windowId, {
      ...last,
      revision,
      cause: 'maturity',
      labelled,
      mature: true,
      maturity: verdict,
      performance,
    });
    await reader.query('update monitoring_window set matured_at = clock_timestamp() where id = $1', [windowId]);
    const { readings } = verdict;
    // Read again under the slot's lock: the deployment may have been replaced meanwhile.
    const now = await readWatchedDeployments(reader, slotId);
    const current = now.some(({ id, current: serves }) => id === deployment.id && serves);
    const stepping = {
      deployment: { ...deployment, current },
      window,
      windowId,
      readings,
      judgedAt: 'maturity',
    } as const;
    return toStep(windowId, deployment, window, revision, await stepSeries(locked, stepping));
  });
}
