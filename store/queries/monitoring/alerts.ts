import { now, type Moment } from '../moment.js';
import { readRows } from '../read-rows.js';
import type { SqlReader } from '../sql-reader.js';
import { seriesStandsAlone, shownAlerts, type AlertRecord } from './shown-alerts.js';

/** What the row id of an alert looks like: of an episode, or of a series. */
export const alertIdForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.[0-9a-f]{32})?$/;

/** Alerts by id at a moment, in no order. */
export async function readAlerts(reader: SqlReader, ids: readonly string[], moment: Moment): Promise<AlertRecord[]> {
  const episodes = ids.filter((id) => !id.includes('.'));
  const series = ids.filter((id) => id.includes('.'));
  const deployments = series.map((id) => id.split('.')[0]);
  const sql = `select * from ${shownAlerts(
    'a.id = any($3::uuid[])',
    `s.deployment_id = any($4::uuid[]) and s.deployment_id || '.' || md5(s.series_key) = any($5::text[])`,
  )} as shown`;
  const rows = await readRows<AlertRecord>(reader, sql, [moment.seq, moment.at, episodes, deployments, series]);
  return rows.map((row) => ({ ...row, moment }));
}

/** Alerts shown of each model, at most. */
const ofEachModel = 100;

/** The alerts of each model at a moment, at most 100 in each state: open episodes first, closed ones last. */
export async function readAlertsOfModels(
  reader: SqlReader,
  modelIds: readonly string[],
  moment: Moment,
): Promise<AlertRecord[]> {
  const rows = await readRows<AlertRecord>(
    reader,
    `select * from (
       select shown.*, row_number() over (
         partition by "modelId", state order by "sortRank", "openedAt" desc, id desc) as place
       from ${shownAlerts('a.model_id = any($3::uuid[])', `sl.model_id = any($3::uuid[]) and ${seriesStandsAlone}`)} as shown
     ) as placed where place <= $4 order by "sortRank", "openedAt" desc, id desc`,
    [moment.seq, moment.at, modelIds, ofEachModel],
  );
  return rows.map((row) => ({ ...row, moment }));
}

/** A series as people see it now: by its open episode, else by itself, whatever its state. */
export async function readAlertOfSeries(reader: SqlReader, seriesId: string): Promise<AlertRecord | null> {
  const one = (alias: string) => `${alias}.deployment_id = $3::uuid and md5(${alias}.series_key) = $4`;
  const sql = `select * from ${shownAlerts(`${one('a')} and a.closed_at is null`, one('s'))} as shown
    order by episode is null limit 1`;
  const [row] = await readRows<AlertRecord>(reader, sql, [now.seq, now.at, ...seriesId.split('.')]);
  return row ? { ...row, moment: now } : null;
}
