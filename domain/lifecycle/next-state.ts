import type { Command } from './command.js';
import { findTransition } from './find-transition.js';
import type { Stage, StageStatus } from './stage.js';
import type { Fact } from './transitions.js';

export interface StageState {
  readonly stage: Stage;
  readonly status: StageStatus;
}

/**
 * The state that a command or fact leads to. A command that only facts follow up (`decideApproval`, `suspend`) leaves
 * the state as it is. Null: not possible in this state.
 */
export function nextState(stage: Stage, status: StageStatus, on: Command | Fact): StageState | null {
  const row = findTransition(stage, status, on);
  if (row === null) return null;
  const [nextStage, nextStatus] = row.next ?? [stage, status];
  return { stage: nextStage, status: nextStatus };
}
