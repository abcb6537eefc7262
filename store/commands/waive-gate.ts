import type { Actor } from '../../domain/people/actor.js';
import { gateWaivable } from '../../domain/lifecycle/guards/gate-waivable.js';
import type { Outcome } from '../../domain/problem/problem.js';
import { checkReason } from '../command/check-field.js';
import { runCommand } from '../command/run-command.js';
import { acceptVersionCommand, lockVersionFor, type LockedVersion } from '../command/version-command.js';
import type { StoreCore } from '../core.js';
import { databaseNow } from '../database/database-now.js';
import { WaiverRow } from '../entities/waiver-row.js';
import { newId } from '../ids/new-id.js';
import { conflict, invalidInput } from '../problem/problems.js';
import { refuseFor } from '../problem/refusal.js';
import type { Writing } from '../transaction/writing.js';

export interface WaiveGateInput {
  readonly idempotencyKey: string;
  readonly model: string;
  readonly version: number;
  readonly gate: string;
  readonly reason: string;
  /** ISO 8601, in the future. */
  readonly expiresAt: string;
}

export interface WaiveGateValue {
  readonly versionId: string;
  readonly modelId: string;
}

/**
 * Lets a gate that failed stand for passed in this round, until `expiresAt`. The release goes on to approval when nothing
 * else failed. Several gates may be waived one after the other, so the version shows no pending command.
 */
export async function waiveGate(
  store: StoreCore,
  actor: Actor,
  input: WaiveGateInput,
): Promise<Outcome<WaiveGateValue>> {
  return runCommand(store, actor, 'waiveGate', input, async (beginning, person) => {
    checkReason(input.reason);
    const expiresAt = futureTime(input.expiresAt, await databaseNow(beginning.reader));
    const found = await lockVersionFor('waiveGate', beginning, person, input);
    refuseFor(found.refusalSubject, gateWaivable(input.gate, found.facts.version?.unmetGates ?? []));
    const before = { versionId: found.version.id, round: found.state.round, gate: input.gate };
    if (await found.locked.reader.existsBy(WaiverRow, before)) {
      throw conflict(
        'GateWaivedBefore',
        `The gate ${input.gate} was waived in this round, and that waiver has expired.`,
        {
          hint: 'Submit the version again; a new round can be waived anew.',
        },
      );
    }
    const writing = await found.locked.lockHead();
    await insertWaiver(writing, found, { ...input, expiresAt, grantedBy: actor.personId });
    await acceptVersionCommand(writing, found, {
      command: 'waiveGate',
      actorId: actor.personId,
      reason: input.reason,
      payload: { gate: input.gate, round: found.state.round },
      pending: false,
    });
    return { versionId: found.version.id, modelId: found.subject.model.id };
  });
}

function futureTime(text: string, now: Date): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw invalidInput(['input', 'expiresAt'], 'expiresAt must be an ISO 8601 time.');
  if (time <= now) throw invalidInput(['input', 'expiresAt'], 'expiresAt must be in the future.');
  return time;
}

async function insertWaiver(
  writing: Writing,
  { version, state, subject }: LockedVersion,
  given: { gate: string; reason: string; expiresAt: Date; grantedBy: string },
): Promise<void> {
  const { gate, reason, expiresAt, grantedBy } = given;
  const seq = writing.record({
    type: 'gate.waived',
    target: { type: 'ModelVersion', id: version.id, version: version.number },
    modelKey: subject.model.key,
    after: { gate, round: state.round, expiresAt },
    reason,
  });
  await writing.insert(WaiverRow, {
    id: newId(),
    versionId: version.id,
    round: state.round,
    gate,
    reason,
    expiresAt,
    grantedBy,
    grantedAt: writing.now,
    seq,
  });
}
