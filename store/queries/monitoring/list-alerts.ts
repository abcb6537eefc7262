import type { ShownAlertState } from '../../../domain/monitoring/alerts/shown-alert-state.js';
import { inScope } from '../in-scope.js';
import type { Moment } from '../moment.js';
import { toPage, type Page, type PageRequest } from '../page.js';
import { readCount } from '../read-count.js';
import { readRows } from '../read-rows.js';
import type { Scope } from '../scope.js';
import type { SqlReader } from '../sql-reader.js';
import { seriesStandsAlone, shownAlerts, type AlertRecord } from './shown-alerts.js';

export interface AlertFilter {
  /** Key of a model. */
  readonly model?: string | null;
  readonly state?: ShownAlertState | null;
}

const ofModel = `($3::text is null or m.key = $3)`;
const from = `
  from ${shownAlerts('true', seriesStandsAlone)} as shown
  join model m on m.id = shown."modelId" join team t on t.id = m.team_id
  where ${ofModel} and ($4::text is null or shown.state = $4) and ${inScope('t.key', 5)}`;
const opened = `(extract(epoch from shown."openedAt") * 1000)::bigint`;

/** Alerts in scope, a page at a time: open episodes first, closed ones last; the newest first among equals. */
export async function listAlerts(
  reader: SqlReader,
  filter: AlertFilter,
  scope: Scope,
  moment: Moment,
  page: PageRequest,
): Promise<Page<AlertRecord>> {
  const parameters = [moment.seq, moment.at, filter.model ?? null, filter.state ?? null, scope];
  const rows = await readRows<Omit<AlertRecord, 'moment'> & { key: string }>(
    reader,
    `select shown.*, shown."sortRank" || '.' || ${opened} || '.' || shown.id as key ${from}
       and ($6::text is null or (-shown."sortRank", ${opened}, shown.id) < (
         -split_part($6, '.', 1)::integer, split_part($6, '.', 2)::bigint, substring($6 from '^[^.]*[.][^.]*[.](.*)$')))
     order by shown."sortRank", ${opened} desc, shown.id desc limit $7`,
    [...parameters, page.after, page.first + 1],
  );
  const total = await readCount(reader, from, parameters);
  const alerts = rows.map((row) => ({ ...row, moment }));
  return toPage(alerts, page, total, (alert) => alert.key);
}
