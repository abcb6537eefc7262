import { ApplicationFailure } from '@temporalio/workflow';
import { commands } from '../../domain/lifecycle/command.js';
import { transitions } from '../../domain/lifecycle/transitions.js';
import type { CommandMessage, DecisionMessage } from '../messages.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function refuse(message: string): never {
  throw ApplicationFailure.nonRetryable(message, 'PolicyViolation');
}

/** Validators may not wait and may not change anything. They see that a message is well formed; rows decide the rest. */
export function checkCommand(addressee: 'release' | 'model', message: CommandMessage): void {
  if (!uuid.test(message.commandId)) refuse(`"${message.commandId}" is no command id (a UUID in lower case)`);
  if (!commandsOf(addressee).has(message.command)) {
    refuse(`"${message.command}" is no command to a ${addressee}; these are: ${[...commandsOf(addressee)].join(', ')}`);
  }
}

export function checkDecision(message: DecisionMessage): void {
  if (!uuid.test(message.decisionId)) refuse(`"${message.decisionId}" is no decision id (a UUID in lower case)`);
}

/** Commands that the life-cycle table sends there. Decisions and withdrawals have an update of their own. */
function commandsOf(addressee: 'release' | 'model'): ReadonlySet<string> {
  const rows = transitions.filter((row) => row.addressee === addressee);
  const asked = commands.filter((command) => rows.some(({ on }) => on === command));
  return new Set(asked.filter((command) => command !== 'decideApproval' && command !== 'withdraw'));
}
