import type { Fact } from '../../domain/lifecycle/transitions.js';
import { nextState } from '../../domain/lifecycle/next-state.js';
import { ModelStateRow } from '../entities/model-state-row.js';
import { ModelVersionRow } from '../entities/model-version-row.js';
import { currentModel, currentVersion } from '../rows/current-state.js';
import type { Writing } from '../transaction/writing.js';
import { moveVersion } from '../versions/move-version.js';
import type { SlotSubject } from './slot-subject.js';

/**
 * What a change of the slot means for versions: the champion of the model, and the version that was replaced by a newer
 * one (kept warm), or that serves again because its replacement failed. A rollback records its own outcome.
 */
export async function moveServingVersions(writing: Writing, subject: SlotSubject): Promise<void> {
  const { slot, version } = subject;
  const state = await currentVersion(writing.reader, version.id);
  await writeChampion(writing, subject, state.stage === 'production');
  if (subject.change.state !== 'serving' || slot.versionId === null || slot.versionId === version.id) return;
  const replaced = await currentVersion(writing.reader, slot.versionId);
  if (state.stage === 'deployment') await move(writing, subject, slot.versionId, 'replaced');
  if (replaced.stage === 'deployment') await move(writing, subject, version.id, 'rolledBackTo');
}

async function writeChampion(writing: Writing, subject: SlotSubject, inProduction: boolean): Promise<void> {
  const { change, model, version, seq } = subject;
  const serves = change.state === 'serving' || (change.state === 'suspended' && inProduction);
  const championVersionId = serves ? version.id : null;
  const state = await currentModel(writing.reader, model.id);
  if (state.championVersionId === championVersionId) return;
  await writing.replace(ModelStateRow, state, seq, { championVersionId });
}

async function move(writing: Writing, subject: SlotSubject, versionId: string, on: Fact): Promise<void> {
  const { number } = await writing.reader.findOneByOrFail(ModelVersionRow, { id: versionId });
  const state = await currentVersion(writing.reader, versionId);
  if (nextState(state.stage, state.status, on) === null) return;
  const { commandId: causeId, reason } = subject.change;
  await moveVersion(writing, state, { on, causeId, reason, model: subject.model.key, number });
}
