import { commands, type Command } from './command.js';
import type { CommandFacts } from './command-facts.js';
import { refusalsOf } from './refusals-of.js';
import type { RefusalReason } from '../problem/problem.js';

/** Whether a command is possible now, for this person; with every reason why not. */
export interface AllowedCommand {
  readonly command: Command;
  readonly allowed: boolean;
  readonly reasons: readonly RefusalReason[];
}

/** Judges every command, in the order of `commands`: the role, the table of transitions, pending commands, guards. */
export function allowedCommands(facts: CommandFacts): AllowedCommand[] {
  return commands.map((command) => {
    const reasons = refusalsOf(command, facts);
    return { command, allowed: reasons.length === 0, reasons };
  });
}
