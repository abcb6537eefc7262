import type { AlertAct } from '../../../domain/monitoring/alerts/alert-act.js';
import type { Reader } from '../../database/reader.js';

/** A person's act with the id of its row, as a step keeps it. */
export type RecordedAct = AlertAct & { readonly id: number };

/** Acts of people that no step of their series has taken in yet, by series, in their order. */
export async function readOpenActs(
  reader: Reader,
  deploymentId: string,
): Promise<ReadonlyMap<string, readonly RecordedAct[]>> {
  const rows = await reader.query<{ key: string; act: RecordedAct }[]>(
    `select a.series_key as key, t.act || jsonb_build_object('id', t.id) as act
     from alert a join alert_act t on t.alert_id = a.id
     where a.deployment_id = $1 and not exists (
       select 1 from alert_step s where s.deployment_id = a.deployment_id and s.series_key = a.series_key
         and s.acts @> jsonb_build_array(jsonb_build_object('id', t.id)))
     order by t.id`,
    [deploymentId],
  );
  const acts = new Map<string, RecordedAct[]>();
  for (const { key, act } of rows) acts.set(key, [...(acts.get(key) ?? []), act]);
  return acts;
}
