import { ModelVersionStateRow } from '../entities/model-version-state-row.js';
import type { Writing } from '../transaction/writing.js';

/** Clears a version's pending command that cannot be carried out, with the reason. */
export async function giveUpCommand(
  writing: Writing,
  state: ModelVersionStateRow,
  given: { readonly model: string; readonly number: number; readonly reason: string },
): Promise<ModelVersionStateRow> {
  const seq = writing.record({
    type: 'command.failed',
    target: { type: 'ModelVersion', id: state.id, version: given.number },
    modelKey: given.model,
    before: { pendingCommand: state.pendingCommand, commandId: state.pendingCommandId },
    after: { pendingCommand: null, command: state.pendingCommand, commandId: state.pendingCommandId },
    reason: given.reason,
  });
  return writing.replace(ModelVersionStateRow, state, seq, {
    pendingCommand: null,
    pendingCommandId: null,
    cause: null,
  });
}
