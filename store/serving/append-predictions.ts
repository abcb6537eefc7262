import type pg from 'pg';
import type { FlushOutcome, LoggedRow, ScoredRow } from '../../domain/ports/serving.js';
import { reachFailPoint } from '../../platform/fail-points/reach-fail-point.js';
import type { Flush, SlotMoved } from './flush.js';
import { readStoredAnswers, type StoredAnswer } from './read-stored-answers.js';
import { retryDeadlock } from './retry-deadlock.js';
import { isFlushRefused, writeAtOnce } from './write-at-once.js';
import { writeUnderLock, type WrittenUnderLock } from './write-under-lock.js';

/** A flush's answer, and what the slot's clock showed; null when it was not asked. */
export interface Appended {
  readonly outcome: FlushOutcome;
  readonly clock: Date | null;
}

/**
 * One flush: writes and counts what is new, and answers for the rest what was stored. Nothing is written when the fence is
 * refused. `flush.rows` may hold an id twice: the first is written, the others meet it like an earlier one.
 */
export async function appendPredictions(pool: pg.Pool, flush: Flush): Promise<Appended> {
  const firsts = new Map<string, ScoredRow>();
  for (const row of flush.rows) if (!firsts.has(row.id)) firsts.set(row.id, row);
  await reachFailPoint('flush.beforeWrite');
  const written = await write(pool, { ...flush, rows: [...firsts.values()] });
  if (written.kind === 'moved') {
    return { outcome: { kind: 'fenceRefused', fence: written.fence, state: written.state }, clock: null };
  }
  const { clock, ids, refused } = written;
  const isNew = (row: ScoredRow) => ids.has(row.id) && firsts.get(row.id) === row;
  const others = new Set(flush.rows.filter((row) => !isNew(row)).map((row) => row.id));
  const stored = await readStoredAnswers(pool, flush.slotId, [...others]);
  const outcome = (row: ScoredRow): LoggedRow => {
    if (isNew(row)) return { kind: 'written' };
    const reason = refused.get(row.id);
    const earlier = stored.get(row.id);
    // What was answered once is answered again, however old it is by now.
    if (earlier === undefined && reason !== undefined) return { kind: 'refused', reason, clock };
    return met(row, earlier);
  };
  return { outcome: { kind: 'flushed', rows: flush.rows.map(outcome) }, clock };
}

async function write(pool: pg.Pool, flush: Flush): Promise<WrittenUnderLock | SlotMoved> {
  const fast = await retryDeadlock(() => writeAtOnce(pool, flush)).catch((error: unknown) => {
    if (isFlushRefused(error)) return 'unfit' as const;
    throw error;
  });
  if (fast === 'unfit' || fast?.kind === 'unfit') {
    const slow = await retryDeadlock(() => writeUnderLock(pool, flush));
    if (slow !== null) return slow;
  } else if (fast !== null) {
    if (fast.kind === 'moved') return fast;
    return { kind: 'written', clock: fast.clock, ids: new Set(flush.rows.map((row) => row.id)), refused: new Map() };
  }
  throw new Error(`There is no slot ${flush.slotId}.`);
}

function met(row: ScoredRow, stored: StoredAnswer | undefined): LoggedRow {
  if (stored === undefined || stored.inputDigest !== row.inputDigest) return { kind: 'conflict' };
  return { kind: 'stored', versionNumber: stored.versionNumber, outputs: stored.outputs };
}
