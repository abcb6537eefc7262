import type { Writing } from '../../transaction/writing.js';

interface EndedAlert {
  readonly id: string;
  readonly episodeKey: string;
  readonly model: string;
}

/** Closes the alert that nobody looked at the slot, where one is open. To be called under the monitor's lock. */
export async function endSilence(
  writing: Writing,
  slotId: string,
  closeReason: 'resumed' | 'cleared',
  why: string,
): Promise<void> {
  const { reader, now } = writing;
  const [ended] = await reader.query<[EndedAlert[], number]>(
    `update alert a set cleared_at = $2, closed_at = $2, close_reason = $3
     from monitor o, model m
     where o.slot_id = $1 and a.id = o.silent_alert_id and a.closed_at is null and m.id = a.model_id
     returning a.id, a.episode_key as "episodeKey", m.key as model`,
    [slotId, now, closeReason],
  );
  await reader.query('update monitor set silent_alert_id = null where slot_id = $1 and silent_alert_id is not null', [
    slotId,
  ]);
  for (const { id, episodeKey, model } of ended) {
    writing.record({
      type: 'alert.cleared',
      target: { type: 'Alert', id },
      modelKey: model,
      after: { episode: episodeKey, closeReason },
      reason: why,
    });
  }
}
