import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import { checkReason } from '../command/check-field.js';
import { acceptModelCommand, lockModelFor } from '../command/model-command.js';
import { runCommand } from '../command/run-command.js';
import type { StoreCore } from '../core.js';
import { RetirementRow } from '../entities/retirement-row.js';
import { RetirementStateRow } from '../entities/retirement-state-row.js';
import { newId } from '../ids/new-id.js';
import { send } from '../outbox/send.js';
import { startRetirement } from '../outbox/start-messages.js';

export interface RetireInput {
  readonly idempotencyKey: string;
  readonly model: string;
  readonly reason: string;
}

export interface RetireValue {
  readonly modelId: string;
}

/** Asks to retire the model: an attempt of its own, approved as the policy says, that stops traffic before it records the end. */
export async function retire(store: StoreCore, actor: Actor, input: RetireInput): Promise<Outcome<RetireValue>> {
  return runCommand(store, actor, 'retire', input, async (beginning, person) => {
    checkReason(input.reason);
    const found = await lockModelFor('retire', beginning, person, input.model);
    const { model } = found.subject;
    const writing = await found.locked.lockHead();
    const retirementId = newId();
    const attempt = 1 + (await writing.reader.countBy(RetirementRow, { modelId: model.id }));
    const commandId = await acceptModelCommand(writing, found, {
      command: 'retire',
      actorId: actor.personId,
      reason: input.reason,
      payload: { retirementId, attempt },
      version: null,
    });
    const seq = writing.record({
      type: 'retirement.requested',
      target: { type: 'Retirement', id: retirementId },
      modelKey: model.key,
      after: { attempt, status: 'inProgress' },
      reason: input.reason,
    });
    await writing.insert(RetirementRow, {
      id: retirementId,
      modelId: model.id,
      attempt,
      commandId,
      requestedBy: actor.personId,
      reason: input.reason,
      requestedAt: writing.now,
    });
    await writing.insert(RetirementStateRow, {
      id: retirementId,
      fromSeq: seq,
      toSeq: null,
      status: 'inProgress',
      reason: null,
    });
    const { riskTier } = found.state;
    await send(writing, startRetirement({ retirementId, modelId: model.id, model: model.key, riskTier, attempt }));
    return { modelId: model.id };
  });
}
