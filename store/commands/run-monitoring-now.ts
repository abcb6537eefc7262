import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import { checkReason } from '../command/check-field.js';
import { runCommand } from '../command/run-command.js';
import type { StoreCore } from '../core.js';
import { newId } from '../ids/new-id.js';
import { requireWatchedSlot } from '../monitoring/require-watched-slot.js';
import type { MonitoringInput, MonitoringValue } from '../monitoring/switch-monitoring.js';
import { send } from '../outbox/send.js';
import { startMonitoring } from '../outbox/start-messages.js';
import { requireRole } from '../people/require-role.js';
import { conflict } from '../problem/problems.js';
import { requireModel } from '../rows/model-subject.js';

export interface RunMonitoringNowValue extends MonitoringValue {
  readonly workflowId: string;
}

/** Starts a run of its own for one model, beside those of its Schedule. A paused model is a `Conflict`. */
export async function runMonitoringNow(
  store: StoreCore,
  actor: Actor,
  input: MonitoringInput,
): Promise<Outcome<RunMonitoringNowValue>> {
  return runCommand(store, actor, 'runMonitoringNow', input, async (beginning, person) => {
    const reason = input.reason ?? null;
    if (reason !== null) checkReason(reason);
    const { reader } = beginning;
    const subject = await requireModel(reader, person, input.model);
    requireRole(person, subject.team, 'runMonitoringNow');
    const { slotId, environment } = await requireWatchedSlot(reader, subject, input.environment);
    const { model } = subject;
    const paused = await reader.query<unknown[]>('select 1 from monitor where slot_id = $1 and paused', [slotId]);
    if (paused.length > 0) {
      const hint = 'Resume it first; a run then closes everything that is due.';
      throw conflict('MonitoringPaused', `The monitoring of ${input.model} in ${environment} is paused.`, { hint });
    }
    const writing = await (await beginning.lock({})).lockHead();
    const start = startMonitoring({ model: model.key, environment, runId: newId() });
    await send(writing, start);
    writing.record({
      type: 'monitoring.runRequested',
      target: { type: 'Slot', id: slotId },
      modelKey: model.key,
      after: { environment, workflowId: start.workflowId },
      reason,
      workflowId: start.workflowId,
    });
    return { modelId: model.id, slotId, environment, workflowId: start.workflowId };
  });
}
