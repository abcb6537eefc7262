import { commands, type Command } from '../../domain/lifecycle/command.js';
import { facts, type Fact } from '../../domain/lifecycle/transitions.js';
import { Failure } from '../../domain/failure/failure.js';
import type { ReleaseFacts, StageChange } from '../../domain/ports/release-store.js';
import type { StoreCore } from '../core.js';
import type { Reader } from '../database/reader.js';
import { ModelRow } from '../entities/model-row.js';
import { ModelVersionRow } from '../entities/model-version-row.js';
import { ModelVersionStateRow } from '../entities/model-version-state-row.js';
import { currentVersion } from '../rows/current-state.js';
import { onAccountOf } from '../transaction/audit-author.js';
import { writeTransaction, type Locked } from '../transaction/write-transaction.js';
import { giveUpCommand } from '../versions/give-up-command.js';
import { causeOf, moveVersion, stepTo, type Move } from '../versions/move-version.js';
import { proofOf, type Changes } from './proof-of.js';
import { readCommand } from './read-command.js';
import { releaseAt } from './read-release.js';

/**
 * Moves a version by the table because of a fact or an accepted command. The same (fact, cause) moves once and answers as
 * it did then. An illegal move throws `PolicyViolation`; when it was the pending command, the command is given up first.
 */
export async function changeStage(store: StoreCore, change: StageChange): Promise<ReleaseFacts> {
  const on = nameOf(change.fact);
  const { manager } = store.database;
  const actorId = change.actorId ?? (await readCommand(manager, change.causeId))?.personId ?? null;
  const result = await writeTransaction(store.database, onAccountOf(actorId), async (beginning) => {
    const version = await beginning.reader.findOneByOrFail(ModelVersionRow, { id: change.versionId });
    const locked = await beginning.lock({ model: [version.modelId], model_version: [version.id] });
    const cause = causeOf(on, change.causeId);
    const earlier = await locked.reader.findOneBy(ModelVersionStateRow, { id: version.id, cause });
    if (earlier) return releaseAt(locked.reader, version, earlier);
    return carryOut(locked, version, { ...change, on });
  });
  if (result instanceof Failure) throw result;
  return result;
}

function nameOf(name: string): Command | Fact {
  const found = [...commands, ...facts].find((one) => one === name);
  if (found === undefined) throw new Failure('PolicyViolation', `${name} is no fact and no command.`);
  return found;
}

async function carryOut(
  locked: Locked,
  version: ModelVersionRow,
  change: StageChange & { readonly on: Command | Fact },
): Promise<ReleaseFacts | Failure> {
  const state = await currentVersion(locked.reader, version.id);
  const model = await locked.reader.findOneByOrFail(ModelRow, { id: version.modelId });
  const subject = { model: model.key, number: version.number };
  const proof = await checkMove(locked.reader, version, state, { ...change, ...subject });
  if (!(proof instanceof Failure)) {
    const { on, causeId, reason } = change;
    const move = { ...subject, on, causeId, reason, changes: proof };
    return releaseAt(locked.reader, version, await moveVersion(await locked.lockHead(), state, move));
  }
  // Committed before it is thrown: a command that cannot be carried out must not block the next one.
  if (state.pendingCommandId === change.causeId) {
    await giveUpCommand(await locked.lockHead(), state, { ...subject, reason: proof.message });
  }
  return proof;
}

async function checkMove(
  reader: Reader,
  version: ModelVersionRow,
  state: ModelVersionStateRow,
  move: Parameters<typeof proofOf>[3] & Pick<Move, 'model' | 'number'>,
): Promise<Changes | Failure> {
  try {
    stepTo(state, move);
    return await proofOf(reader, version, state, move);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}
