import type { Command } from './command.js';
import type { Stage, StageStatus } from './stage.js';
import { transitions, type Fact, type Transition } from './transitions.js';

const table = new Map(transitions.map((row) => [`${row.stage} ${row.status} ${row.on}`, row]));

/** The row of the life cycle for a command or fact in a state; null where it is not possible. */
export function findTransition(stage: Stage, status: StageStatus, on: Command | Fact): Transition | null {
  return table.get(`${stage} ${status} ${on}`) ?? null;
}
