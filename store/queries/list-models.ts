import type { Stage } from '../../domain/lifecycle/stage.js';
import { waitingPlaces } from '../../domain/lifecycle/waiting-place.js';
import { awaitsDecision } from './awaits-decision.js';
import { inScope } from './in-scope.js';
import { modelFrom, modelSelect, type ModelRecord } from './models.js';
import { now } from './moment.js';
import { toPage, type Page, type PageRequest } from './page.js';
import { readCount } from './read-count.js';
import { readRows } from './read-rows.js';
import type { Scope } from './scope.js';
import type { SqlReader } from './sql-reader.js';

export interface ModelFilter {
  /** Part of key or name, in any case. */
  readonly text?: string | null;
  readonly kind?: string | null;
  readonly stage?: Stage | null;
  readonly team?: string | null;
  readonly riskTier?: number | null;
  /** Leaves models with a request that waits for the decision of this person. */
  readonly waitingFor?: string | null;
  /** Leaves models that wait for somebody or something, or that do not. */
  readonly waiting?: boolean | null;
}

const where = `
  where ${inScope('t.key', 2)}
    and ($3::text is null or m.key ilike $3 or s.name ilike $3)
    and ($4::text is null or m.kind = $4)
    and ($5::text is null or shown.stage = $5)
    and ($6::text is null or t.key = $6)
    and ($7::int is null or s.risk_tier = $7)
    and ($8::uuid is null or exists (
      select 1 from approval_request r join approval_request_state rs on rs.id = r.id and rs.to_seq is null
      where r.model_id = m.id and ${awaitsDecision(8)}))
    and ($9::boolean is null or $9 = (s.pending_command is not null or s.lifecycle = 'retiring'
      or shown.stage || '/' || shown.status = any($10::text[]) or exists (
        select 1 from approval_request r join approval_request_state rs on rs.id = r.id and rs.to_seq is null
        where r.model_id = m.id and r.version_id is not null and rs.status = 'open')))`;

/** Models in scope by key, a page at a time. */
export async function listModels(
  reader: SqlReader,
  filter: ModelFilter,
  scope: Scope,
  page: PageRequest,
): Promise<Page<ModelRecord>> {
  const text = filter.text ? `%${filter.text.replace(/[\\%_]/g, '\\$&')}%` : null;
  const { kind, stage, team, riskTier, waitingFor, waiting } = filter;
  const given = [now.seq, scope, text, kind, stage, team, riskTier, waitingFor, waiting];
  const parameters = [...given.map((value) => value ?? null), waitingPlaces];
  const rows = await readRows<Omit<ModelRecord, 'moment'>>(
    reader,
    `${modelSelect} ${modelFrom} ${where} and ($11::text is null or m.key > $11) order by m.key limit $12`,
    [...parameters, page.after, page.first + 1],
  );
  const total = await readCount(reader, `${modelFrom} ${where}`, parameters);
  const models = rows.map((row) => ({ ...row, moment: now }));
  return toPage(models, page, total, (model) => model.key);
}
