import { findingFrom, type FindingRecord, findingSelect } from './findings.js';
import { inScope } from './in-scope.js';
import { now } from './moment.js';
import { toPage, type Page, type PageRequest } from './page.js';
import { readCount } from './read-count.js';
import { readRows } from './read-rows.js';
import type { Scope } from './scope.js';
import type { SqlReader } from './sql-reader.js';

const from = `${findingFrom} join model m on m.id = f.model_id join team t on t.id = m.team_id
  where ${inScope('t.key', 2)} and ($3::boolean is null or (s.status = 'open') = $3)`;
/** Times are kept in whole milliseconds. */
const openedAtMs = '(extract(epoch from f.opened_at) * 1000)::bigint';

/** Findings of all models in scope, newest first, a page at a time; `open` leaves open or closed ones. */
export async function listFindingsInScope(
  reader: SqlReader,
  open: boolean | null,
  scope: Scope,
  page: PageRequest,
): Promise<Page<FindingRecord>> {
  const parameters = [now.seq, scope, open];
  const rows = await readRows<Omit<FindingRecord, 'moment'> & { key: string }>(
    reader,
    `${findingSelect}, ${openedAtMs}::text || '.' || f.id as key ${from}
       and ($4::text is null
         or (${openedAtMs}, f.id) < (split_part($4, '.', 1)::bigint, split_part($4, '.', 2)::uuid))
     order by ${openedAtMs} desc, f.id desc limit $5`,
    [...parameters, page.after, page.first + 1],
  );
  const total = await readCount(reader, from, parameters);
  const findings = rows.map((row) => ({ ...row, moment: now }));
  return toPage(findings, page, total, (finding) => finding.key);
}
