import type { RefusalReason } from '../problem/problem.js';
import type { Command } from './command.js';
import type { StageState } from './next-state.js';
import { transitions } from './transitions.js';

const words = (state: StageState): string =>
  `${state.stage} ${state.status.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`;

/** Rule `notPossibleInThisStage`: the table has no such row; says where the command would be possible. */
export function notPossibleHere(command: Command, state: StageState): RefusalReason {
  const possibleIn = transitions.filter((row) => row.on === command).map(words);
  return {
    rule: 'notPossibleInThisStage',
    message: `The version is in ${words(state)}; ${command} is possible in ${possibleIn.join(', ')}.`,
    evidence: { stage: state.stage, status: state.status, possibleIn },
  };
}
