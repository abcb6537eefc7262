import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import { checkReason } from '../command/check-field.js';
import { lockModelFor } from '../command/model-command.js';
import { runCommand } from '../command/run-command.js';
import type { StoreCore } from '../core.js';
import { closeFindings } from '../findings/close-findings.js';
import { responseFindings } from '../responses/response-findings.js';
import { championSlot } from '../retraining/champion-slot.js';
import { createRelease } from '../retraining/create-release.js';
import { readRetrainBasis } from '../retraining/read-retrain-basis.js';

export interface RetrainInput {
  readonly idempotencyKey: string;
  readonly model: string;
  readonly reason: string;
}

export interface RetrainValue {
  readonly versionId: string;
  readonly modelId: string;
}

/**
 * Trains the champion anew on what was learned since, as a version that submits itself and then waits for people. A person
 * may ask for it whatever budget and cool-down the policy sets for the product; that closes the findings in which the
 * product said that it could not help itself, and its count of retrains that did not help begins anew.
 */
export async function retrain(store: StoreCore, actor: Actor, input: RetrainInput): Promise<Outcome<RetrainValue>> {
  return runCommand(store, actor, 'retrain', input, async (beginning, person) => {
    checkReason(input.reason);
    const { locked, subject, state } = await lockModelFor('retrain', beginning, person, input.model);
    const { id: modelId, key: model } = subject.model;
    const slot = await championSlot(locked.reader, modelId);
    const basis = slot && (await readRetrainBasis(locked.reader, slot.slotId, slot.versionId));
    if (!basis) throw new Error(`The guards let ${model} be retrained without a champion that was trained here.`);

    const writing = await locked.lockHead();
    const version = await createRelease(writing, {
      modelId,
      model,
      riskTier: state.riskTier,
      basis,
      cause: { kind: 'command', reason: input.reason },
      actorId: person.personId,
    });
    const findings = await responseFindings(writing.reader, modelId);
    await closeFindings(writing, model, findings, `A retrain was asked for: version ${version.number}.`);
    return { versionId: version.id, modelId };
  });
}
