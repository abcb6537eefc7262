import type pg from 'pg';

/** What was answered before under an id, and to which input. */
export interface StoredAnswer {
  readonly inputDigest: string;
  readonly versionNumber: number;
  readonly outputs: Readonly<Record<string, unknown>>;
}

interface AnswerRow {
  readonly id: string;
  readonly input_digest: string;
  readonly number: number;
  readonly outputs: Readonly<Record<string, unknown>>;
}

/** The answers of a slot by prediction id; the key's event day finds the partition. */
export async function readStoredAnswers(
  pool: pg.Pool,
  slotId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredAnswer>> {
  if (ids.length === 0) return new Map();
  const { rows } = await pool.query<AnswerRow>({
    name: 'read-stored-answers',
    text: `select key.id, key.input_digest, version.number, prediction.outputs
      from prediction_key key
      join prediction on prediction.event_day = key.event_day and prediction.slot_id = key.slot_id
        and prediction.id = key.id
      join model_version version on version.id = prediction.version_id
      where key.slot_id = $1 and key.id = any($2::text[])`,
    values: [slotId, ids],
  });
  return new Map(
    rows.map((row) => [row.id, { inputDigest: row.input_digest, versionNumber: row.number, outputs: row.outputs }]),
  );
}
