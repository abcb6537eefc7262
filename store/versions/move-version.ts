import type { Command } from '../../domain/lifecycle/command.js';
import { nextState, type StageState } from '../../domain/lifecycle/next-state.js';
import type { Fact } from '../../domain/lifecycle/transitions.js';
import { Failure } from '../../domain/failure/failure.js';
import { ModelVersionStateRow } from '../entities/model-version-state-row.js';
import type { Writing } from '../transaction/writing.js';

/** One step along the table of transitions. */
export interface Move {
  readonly on: Command | Fact;
  /** Business key of what caused it; the same cause moves once. */
  readonly causeId: string;
  readonly reason: string | null;
  readonly model: string;
  readonly number: number;
  /** What the step brings besides the new stage: content, round, submitter, policy. */
  readonly changes?: Partial<Pick<ModelVersionStateRow, 'contentId' | 'round' | 'submittedBy' | 'policyVersionId'>>;
}

/** How a cause is remembered on the state that it led to. */
export function causeOf(on: string, causeId: string): string {
  return `${on}:${causeId}`;
}

/** Where a step leads. Throws `PolicyViolation` when the table has no such row. */
export function stepTo(state: ModelVersionStateRow, move: Pick<Move, 'on' | 'model' | 'number'>): StageState {
  const next = nextState(state.stage, state.status, move.on);
  if (next) return next;
  throw new Failure(
    'PolicyViolation',
    `Version ${move.number} of ${move.model} is in ${state.stage} ${state.status}; ${move.on} is not possible there.`,
    { stage: state.stage, status: state.status, on: move.on },
  );
}

/** Moves a version, whose row is locked, by the table. Clears the pending command that caused it. Throws `PolicyViolation`. */
export async function moveVersion(
  writing: Writing,
  state: ModelVersionStateRow,
  move: Move,
): Promise<ModelVersionStateRow> {
  const after = { ...stepTo(state, move), ...move.changes };
  const carriedOut = state.pendingCommandId === move.causeId;
  const seq = writing.record({
    type: `version.${move.on}`,
    target: { type: 'ModelVersion', id: state.id, version: move.number },
    modelKey: move.model,
    before: { stage: state.stage, status: state.status, round: state.round, contentId: state.contentId },
    after: { ...after, causeId: move.causeId },
    reason: move.reason,
  });
  return writing.replace(ModelVersionStateRow, state, seq, {
    ...after,
    reason: move.reason,
    since: writing.now,
    cause: causeOf(move.on, move.causeId),
    ...(carriedOut ? { pendingCommand: null, pendingCommandId: null } : {}),
  });
}
