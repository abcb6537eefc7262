import type { Command } from '../../domain/lifecycle/command.js';
import type { CommandFacts } from '../../domain/lifecycle/command-facts.js';
import { commandSubject } from '../../domain/lifecycle/command-subject.js';
import { refusalsOf } from '../../domain/lifecycle/refusals-of.js';
import { requireRole } from '../people/require-role.js';
import { conflict } from '../problem/problems.js';
import { refuseFor, type RefusalSubject } from '../problem/refusal.js';

/**
 * Judges a command under the locks: role missing is `Forbidden`, another command that is not carried out yet is a
 * `Conflict`, everything else a refusal with all reasons.
 */
export function judgeCommand(command: Command, facts: CommandFacts, subject: RefusalSubject): void {
  requireRole(facts.actor, facts.model.team, command);
  const ofModel = commandSubject(command) === 'model' || commandSubject(command) === 'versionOrModel';
  const pending = ofModel ? facts.model.pendingCommand : (facts.version?.pendingCommand ?? null);
  if (pending !== null) {
    throw conflict('CommandPending', `${pending} was accepted and is being carried out. Try again when it is done.`);
  }
  refuseFor(subject, refusalsOf(command, facts));
}
