import { hasRole } from '../people/has-role.js';
import { rolesThatMay } from '../people/roles-that-may.js';
import type { RefusalReason } from '../problem/problem.js';
import { approvalRefusals } from './approval-refusals.js';
import type { Command } from './command.js';
import type { CommandFacts } from './command-facts.js';
import { commandSubject } from './command-subject.js';
import { modelRefusals } from './model-refusals.js';
import { versionRefusals } from './version-refusals.js';

/**
 * Every reason why the command is refused to this person now; empty = it may be given. The same function answers
 * GraphQL's `allowedCommands` and guards the mutation, so that they cannot disagree.
 */
export function refusalsOf(command: Command, facts: CommandFacts): RefusalReason[] {
  return [...roleRefusals(command, facts), ...pendingRefusals(command, facts), ...stateRefusals(command, facts)];
}

function roleRefusals(command: Command, { actor, model }: CommandFacts): RefusalReason[] {
  const needed = rolesThatMay(command);
  // Who may decide is judged with the request, together with separation of duties.
  if (command === 'decideApproval' || hasRole(actor.grants, model.team, needed)) return [];
  return [
    {
      rule: 'roleMissing',
      message: `${command} needs the role ${needed.join(' or ')} for the team ${model.team}. An administrator can grant it.`,
      evidence: { needed, held: [...new Set(actor.grants.map((grant) => grant.role))] },
    },
  ];
}

/** Decisions and withdrawals are guarded by the request row, so that two approvers in one instant both count. */
function pendingRefusals(command: Command, { model, version }: CommandFacts): RefusalReason[] {
  if (command === 'decideApproval' || command === 'withdraw') return [];
  const ofModel = commandSubject(command) === 'model' || commandSubject(command) === 'versionOrModel';
  const pending = ofModel ? model.pendingCommand : (version?.pendingCommand ?? null);
  if (pending === null) return [];
  return [
    {
      rule: 'commandPending',
      message: `${pending} was accepted and is being carried out. Try again when it is done.`,
      evidence: { pending },
    },
  ];
}

function stateRefusals(command: Command, facts: CommandFacts): RefusalReason[] {
  const subject = commandSubject(command);
  if (subject === 'model') return modelRefusals(command, facts.model);
  if (facts.version !== null) {
    if (command === 'decideApproval' || command === 'withdraw') return approvalRefusals(command, facts.version, facts);
    return versionRefusals(command, facts.version, facts.model);
  }
  if (subject === 'version') {
    return [{ rule: 'versionNotNamed', message: `${command} is about one version. Name it.` }];
  }
  return modelRefusals(command, facts.model);
}
