import type { Reader } from '../database/reader.js';

/**
 * The columns beside the hashed bytes exist for queries: whoever changes them by hand would show a false history. Compares
 * them with the bytes, for events after `from` up to `to`.
 */
export async function checkIndexes(
  reader: Reader,
  from: number,
  to: number,
): Promise<{ readonly ok: false; readonly seq: number; readonly why: string } | null> {
  const [bad] = await reader.query<{ seq: string }[]>(
    `select seq from (select *, convert_from(bytes, 'UTF8')::jsonb as signed from audit_event) e
     where seq > $1 and seq <= $2 and (envelope <> signed or type <> signed->>'type'
       or actor_id <> signed->>'actorId' or target_type <> signed->'target'->>'type'
       or target_id <> signed->'target'->>'id' or recorded_at <> (signed->>'recordedAt')::timestamptz)
     order by seq limit 1`,
    [from, to],
  );
  if (!bad) return null;
  return { ok: false, seq: Number(bad.seq), why: 'The columns beside its bytes say something else than the bytes.' };
}
