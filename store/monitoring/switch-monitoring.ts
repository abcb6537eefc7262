import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import { checkReason } from '../command/check-field.js';
import { runCommand } from '../command/run-command.js';
import type { StoreCore } from '../core.js';
import { requireRole } from '../people/require-role.js';
import { conflict } from '../problem/problems.js';
import { requireModel } from '../rows/model-subject.js';
import type { Writing } from '../transaction/writing.js';
import { endSilence } from './silence/end-silence.js';
import { lockMonitor } from './lock-monitor.js';
import { requireWatchedSlot } from './require-watched-slot.js';

export interface MonitoringInput {
  readonly idempotencyKey: string;
  readonly model: string;
  /** That of the model's policy when it is left out. */
  readonly environment?: string | null;
  readonly reason?: string | null;
}

export interface MonitoringValue {
  readonly modelId: string;
  readonly slotId: string;
  readonly environment: string;
}

/** Pauses or resumes: a column that runs honour, and an event. Saying it twice is a `Conflict`. */
export async function switchMonitoring(
  store: StoreCore,
  actor: Actor,
  command: 'pauseMonitoring' | 'resumeMonitoring',
  input: MonitoringInput,
): Promise<Outcome<MonitoringValue>> {
  return runCommand(store, actor, command, input, async (beginning, person) => {
    const reason = input.reason ?? null;
    if (reason !== null) checkReason(reason);
    const { reader } = beginning;
    const subject = await requireModel(reader, person, input.model);
    requireRole(person, subject.team, command);
    const { slotId, environment } = await requireWatchedSlot(reader, subject, input.environment);
    const { model } = subject;
    await lockMonitor(reader, slotId);
    const pauses = command === 'pauseMonitoring';
    const [monitor] = await reader.query<{ paused: boolean }[]>('select paused from monitor where slot_id = $1', [
      slotId,
    ]);
    if (monitor?.paused === pauses) {
      throw pauses
        ? conflict('MonitoringPaused', `The monitoring of ${input.model} in ${environment} is paused already.`)
        : conflict('MonitoringNotPaused', `The monitoring of ${input.model} in ${environment} is not paused.`);
    }
    const writing = await (await beginning.lock({})).lockHead();
    await write(writing, slotId, pauses, reason);
    writing.record({
      type: pauses ? 'monitoring.paused' : 'monitoring.resumed',
      target: { type: 'Slot', id: slotId },
      modelKey: model.key,
      before: { paused: !pauses },
      after: { paused: pauses, environment },
      reason,
    });
    if (pauses) await endSilence(writing, slotId, 'cleared', 'the monitoring was paused');
    return { modelId: model.id, slotId, environment };
  });
}

async function write({ reader, now }: Writing, slotId: string, pauses: boolean, reason: string | null): Promise<void> {
  const time = pauses ? 'paused_at = $3' : 'resumed_at = $3';
  await reader.query(`update monitor set paused = $2, ${time}, reason = $4 where slot_id = $1`, [
    slotId,
    pauses,
    now,
    reason,
  ]);
}
