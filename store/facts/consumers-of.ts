import type { Reader } from '../database/reader.js';

/** Keys of the models that depend on a model now. */
export async function consumersOf(reader: Reader, modelId: string): Promise<readonly string[]> {
  const rows = await reader.query<{ key: string }[]>(
    `select m.key from model_dependency d join model m on m.id = d.consumer_id
     where d.model_id = $1 and d.to_seq is null order by m.key`,
    [modelId],
  );
  return rows.map((row) => row.key);
}
