import { judgeWindow } from '../../../domain/monitoring/verdict/judge-window.js';
import { windowAt, type MonitoringWindow } from '../../../domain/monitoring/windows/monitoring-window.js';
import type { WindowSize } from '../../../domain/monitoring/windows/window-size.js';
import type { JudgedStep } from '../../../domain/ports/monitoring-store.js';
import { digestOfJson } from '../../audit/digest-of.js';
import type { Reader } from '../../database/reader.js';
import { system } from '../../transaction/audit-author.js';
import { writeTransaction } from '../../transaction/write-transaction.js';
import { lockMonitor } from '../lock-monitor.js';
import type { MonitoringCore } from '../monitoring-core.js';
import { keepSequence } from './continue-sequence.js';
import { countLabelled } from './count-labelled.js';
import { judgeLabels } from './judge-labels.js';
import { newestRevision, type StoredRevision } from './newest-revision.js';
import { toStep } from './to-step.js';
import { readWatchedDeployments, type WatchedDeployment } from './watched-deployment.js';
import { readWindowFacts } from './window-facts.js';
import { insertRevision, nothingFolded } from './write-window.js';

interface DirtyWindow {
  readonly deployment: WatchedDeployment;
  readonly windowId: string;
  readonly window: MonitoringWindow;
  readonly matured: boolean;
  /** Marks that were there before anything else was read, so that what they tell of is in it. */
  readonly marks: readonly string[];
  readonly cause: 'rows' | 'labels';
}

/**
 * Judges anew the oldest closed window to which rows or labels came late. The new revision is shown; it steps no alert,
 * because its series have gone on. Marks that change no figure are only taken away.
 */
export async function reviseNextWindow(core: MonitoringCore, slotId: string): Promise<JudgedStep | null> {
  const { database, references } = core;
  const deployments = await readWatchedDeployments(database, slotId);
  const seen = await findDirty(database.manager, deployments);
  if (seen === null) return null;
  await references.baseline(seen.deployment.baselineDigest);
  await references.performance(seen.deployment.evaluationDigest);
  return writeTransaction(database, system, async ({ reader }) => {
    await lockMonitor(reader, slotId);
    const dirty = await findDirty(reader, await readWatchedDeployments(reader, slotId));
    return dirty === null ? null : revise(core, reader, dirty);
  });
}

async function findDirty(reader: Reader, deployments: readonly WatchedDeployment[]): Promise<DirtyWindow | null> {
  const [found] = await reader.query<
    { id: string; deploymentId: string; size: WindowSize; cell: string; matured: boolean }[]
  >(
    `select w.id, w.deployment_id as "deploymentId", w.size, w.cell, w.matured_at is not null as matured
     from window_dirty x join monitoring_window w
       on w.deployment_id = x.deployment_id and w.starts <= x.event_time and x.event_time < w.ends
     where x.deployment_id = any($1::uuid[]) order by w.starts, w.id limit 1`,
    [deployments.map(({ id }) => id)],
  );
  const deployment = found && deployments.find(({ id }) => id === found.deploymentId);
  if (!found || !deployment) return null;
  const window = windowAt(found.size, Number(found.cell));
  const marks = await reader.query<{ id: string; cause: 'rows' | 'labels' }[]>(
    'select id, cause from window_dirty where deployment_id = $1 and event_time >= $2 and event_time < $3',
    [deployment.id, new Date(window.start), new Date(window.end)],
  );
  return {
    deployment,
    windowId: found.id,
    window,
    matured: found.matured,
    marks: marks.map(({ id }) => id),
    cause: marks.some(({ cause }) => cause === 'rows') ? 'rows' : 'labels',
  };
}

async function revise({ references }: MonitoringCore, reader: Reader, dirty: DirtyWindow): Promise<JudgedStep> {
  const { deployment, windowId, window, matured, marks, cause } = dirty;
  const last = await newestRevision(reader, windowId);
  const baseline = await references.baseline(deployment.baselineDigest);
  const facts = await readWindowFacts(reader, deployment, window, baseline);
  const reference = matured ? await references.performance(deployment.evaluationDigest) : null;
  const judged = matured ? await judgeLabels(reader, deployment, window, facts.rows, reference) : null;
  const labels = judged && keepSequence(judged, last);
  const next = {
    revision: last.revision + 1,
    cause,
    rows: facts.rows,
    labelled: await countLabelled(reader, deployment.id, window),
    mature: matured,
    close: judgeWindow(facts, deployment.policy),
    maturity: labels?.verdict ?? null,
    profile: facts.folded ?? nothingFolded,
    performance: labels?.performance ?? null,
  };
  const changed = differs(last, next);
  if (changed) await insertRevision(reader, deployment, windowId, next);
  await reader.query('delete from window_dirty where id = any($1::bigint[])', [marks]);
  return toStep(windowId, deployment, window, changed ? next.revision : last.revision, 0);
}

function differs(
  last: StoredRevision,
  next: Pick<StoredRevision, 'rows' | 'labelled' | 'profile' | 'performance'>,
): boolean {
  return (
    last.rows !== next.rows ||
    last.labelled !== next.labelled ||
    last.profileDigest !== digestOfJson(next.profile) ||
    digestOfJson(last.performance) !== digestOfJson(next.performance)
  );
}
