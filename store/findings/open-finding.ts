import { findingOpened, type FindingFacts } from '../../domain/notifications/finding-opened.js';
import type { StoreCore } from '../core.js';
import { FindingRow } from '../entities/finding-row.js';
import { FindingStateRow } from '../entities/finding-state-row.js';
import { ModelRow } from '../entities/model-row.js';
import { newId } from '../ids/new-id.js';
import { tellPeople } from '../notifications/tell-people.js';
import { system } from '../transaction/audit-author.js';
import { writeTransaction } from '../transaction/write-transaction.js';
import type { Writing } from '../transaction/writing.js';

export interface NewFinding {
  readonly modelId: string;
  readonly versionId: string | null;
  /** Business key: one finding for each (model, cause). */
  readonly cause: string;
  readonly severity: FindingStateRow['severity'];
  readonly title: string;
  readonly reason: string;
}

/** Opens a finding in a transaction of its own, once for each (model, cause). */
export async function openFinding(store: StoreCore, finding: NewFinding): Promise<void> {
  await writeTransaction(store.database, system, async (beginning) => {
    const locked = await beginning.lock({ model: [finding.modelId] });
    await insertFinding(await locked.lockHead(), finding);
  });
}

/** The same inside a transaction that holds the model's lock. Answers the finding's id, null when it was there before. */
export async function insertFinding(writing: Writing, finding: NewFinding): Promise<string | null> {
  const written = await writeFinding(writing, finding);
  if (written) await tellPeople(writing, { modelId: finding.modelId, ...findingOpened(written) });
  return written?.findingId ?? null;
}

/** The same without telling people: for a finding that says that they cannot be told. Null when it was there before. */
export async function writeFinding(writing: Writing, finding: NewFinding): Promise<FindingFacts | null> {
  const { modelId, versionId, cause, severity, title, reason } = finding;
  if (await writing.reader.existsBy(FindingRow, { modelId, cause })) return null;
  const model = await writing.reader.findOneByOrFail(ModelRow, { id: modelId });
  const id = newId();
  const seq = writing.record({
    type: 'finding.opened',
    target: { type: 'Finding', id },
    modelKey: model.key,
    after: { cause, severity, title, versionId, status: 'open' },
    reason,
  });
  await writing.insert(FindingRow, { id, modelId, versionId, cause, openedAt: writing.now });
  await writing.insert(FindingStateRow, {
    id,
    fromSeq: seq,
    toSeq: null,
    severity,
    title,
    status: 'open',
    ownerId: null,
    dueAt: null,
    closedAt: null,
    reason,
  });
  return { findingId: id, model: model.key, severity, title };
}
