import { maxAheadMs } from '../../domain/monitoring/windows/max-ahead-ms.js';
import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import type { StoreCore } from '../core.js';
import { readSlotTime, type SlotTime } from '../monitoring/read-slot-time.js';
import { requireRole } from '../people/require-role.js';
import { answerProblem } from '../problem/answer-problem.js';
import { conflict, invalidInput, notFound } from '../problem/problems.js';
import { requireModel } from '../rows/model-subject.js';

export interface PostWatermarkInput {
  readonly model: string;
  readonly environment: string;
  /** How far the source of the traffic has come; null only asks. */
  readonly watermark: Date | null;
}

export type PostWatermarkValue = Pick<SlotTime, 'clock' | 'watermark'>;

/**
 * Moves the clock of a slot that lives by `replay` forward; an older time changes nothing, so that a message sent twice or
 * late does no harm. Answers what the clock shows. Not audited: it decides nothing, and comes many times a minute.
 * `WatermarkAhead` keeps a mistyped year from making every later row too old.
 */
export async function postWatermark(
  { database }: StoreCore,
  actor: Actor,
  { model, environment, watermark }: PostWatermarkInput,
): Promise<Outcome<PostWatermarkValue>> {
  return answerProblem(async () => {
    const subject = await requireModel(database.manager, actor, model);
    if (watermark !== null) requireRole(actor, subject.team, 'postWatermark');
    const read = () => readSlotTime(database.manager, subject.model.id, environment);
    const time = await read();
    if (time === null) throw notFound('SlotNotFound', `The model ${model} has no slot in ${environment}.`);
    if (watermark === null) return time;
    if (time.clock === 'wall') {
      const hint = 'Watermarks are for policies with monitoring.clock "replay".';
      throw conflict('WallClock', `The slot of ${model} in ${environment} lives by the database's time.`, { hint });
    }
    if (watermark.getTime() > time.now.getTime() + maxAheadMs) {
      throw invalidInput(['watermark'], 'A replay cannot be ahead of the present.', undefined, 'WatermarkAhead');
    }
    await database.query(
      `update slot set clock_at = $2 where id = $1 and clock = 'replay' and (clock_at is null or clock_at < $2)`,
      [time.slotId, watermark],
    );
    return (await read()) ?? time;
  });
}
