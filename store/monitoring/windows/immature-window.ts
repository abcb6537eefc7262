import { labelMaturity } from '../../../domain/monitoring/labels/label-maturity.js';
import { windowAt, type MonitoringWindow } from '../../../domain/monitoring/windows/monitoring-window.js';
import { readRows } from '../../queries/read-rows.js';
import type { SqlReader } from '../../queries/sql-reader.js';
import { countLabelled } from './count-labelled.js';
import { readLabelDelay } from './label-delay.js';
import type { WatchedDeployment } from './watched-deployment.js';

/** A closed window that was not yet judged on its labels. */
export interface ImmatureWindow {
  readonly deployment: WatchedDeployment;
  readonly windowId: string;
  readonly window: MonitoringWindow;
  readonly rows: number;
  readonly labelled: number;
}

/**
 * The oldest such window of the slot whose labels are mature now. Each deployment's windows are judged in their order: a
 * later one that has its labels already waits for the earlier, else the steps of its series would be lost. A window
 * without predictions has nothing to wait for.
 */
export async function findMature(
  reader: SqlReader,
  deployments: readonly WatchedDeployment[],
): Promise<ImmatureWindow | null> {
  for (const immature of await readImmature(reader, deployments)) {
    const labelled = await countLabelled(reader, immature.deployment.id, immature.window);
    const counted = { ...immature, labelled };
    if (await isMature(reader, counted)) return counted;
  }
  return null;
}

/** The oldest of each deployment that has one, those of older deployments first. */
async function readImmature(
  reader: SqlReader,
  deployments: readonly WatchedDeployment[],
): Promise<Omit<ImmatureWindow, 'labelled'>[]> {
  const found = await readRows<{ place: number; id: string; cell: string; rows: string }>(
    reader,
    `select given.place::int as place, w.id, w.cell, r.rows
     from unnest($1::uuid[], $2::text[]) with ordinality as given(deployment_id, size, place)
     cross join lateral (
       select id, cell from monitoring_window m
       where m.deployment_id = given.deployment_id and m.size = given.size and m.matured_at is null
       order by m.cell limit 1) as w
     cross join lateral (
       select rows from window_revision where window_id = w.id order by revision desc limit 1) as r
     order by given.place`,
    [deployments.map(({ id }) => id), deployments.map(({ policy }) => policy.window)],
  );
  return found.flatMap(({ place, id, cell, rows }) => {
    const deployment = deployments[place - 1];
    if (deployment === undefined) return [];
    return [{ deployment, windowId: id, window: windowAt(deployment.policy.window, Number(cell)), rows: Number(rows) }];
  });
}

async function isMature(reader: SqlReader, immature: ImmatureWindow): Promise<boolean> {
  const { deployment, window, rows: predictions, labelled } = immature;
  const { watermark, policy } = deployment;
  if (predictions === 0) return true;
  const after = (delayP95Ms: number) =>
    labelMaturity(window, { predictions, labelled, delayP95Ms }, watermark.getTime(), policy.labels.matureCoverage)
      .mature;
  // The delay of the labels is only measured where their coverage does not settle it.
  return after(Infinity) || after(await readLabelDelay(reader, deployment));
}
