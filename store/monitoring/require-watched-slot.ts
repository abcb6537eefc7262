import type { Reader } from '../database/reader.js';
import { notFound } from '../problem/problems.js';
import { Refusal } from '../problem/refusal.js';
import type { ModelSubject } from '../rows/model-subject.js';
import { readWatchedSlots } from './read-watched-slots.js';

/** A slot of a model that is watched. */
export interface WatchedSubject {
  readonly slotId: string;
  readonly environment: string;
}

/**
 * The watched slot of a model; without `environment` that of the model's policy. Throws `NotFound` where nothing was ever
 * deployed, and a refusal where nothing is to be watched.
 */
export async function requireWatchedSlot(
  reader: Reader,
  { model }: ModelSubject,
  named: string | null | undefined,
): Promise<WatchedSubject> {
  const environment = named ?? (await environmentOf(reader, model.id));
  const [slot] = await reader.query<{ id: string }[]>('select id from slot where model_id = $1 and environment = $2', [
    model.id,
    environment,
  ]);
  if (!slot) {
    const message = `The model ${model.key} was never deployed in ${environment.slice(0, 63)}.`;
    throw notFound('SlotNotFound', message, { path: ['input', 'environment'] });
  }
  const watched = await readWatchedSlots(reader, { slotId: slot.id });
  if (watched.length > 0) return { slotId: slot.id, environment };
  const target = { type: 'Slot', id: slot.id };
  const message = `Nothing of ${model.key} is watched in ${environment}: nothing serves, or its policy names no monitoring.`;
  throw new Refusal({ target, modelKey: model.key }, [{ rule: 'notWatched', message }]);
}

async function environmentOf(reader: Reader, modelId: string): Promise<string> {
  const [row] = await reader.query<{ environment: string }[]>(
    `select p.document #>> '{deployment,environment}' as environment
     from model_state s join policy_version p on p.id = s.policy_version_id where s.id = $1 and s.to_seq is null`,
    [modelId],
  );
  return row?.environment ?? 'production';
}
