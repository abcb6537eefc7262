import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { addMutationOptions, type MutationOptions } from '../../options/add-mutation-options.js';
import { runModelCommand } from '../run-model-command.js';

/** `tenure model retire`: by the tier's approval; traffic stops first. */
export function registerModelRetire(group: Command, io: Io): void {
  const command = group.command('retire').description('Retire a model for good, by the approval its tier asks for.');
  addMutationOptions(command.argument('<model>'), [
    'tenure model retire flight-delay --reason "Replaced by another product" --as owner-1',
    'tenure approval decide flight-delay approve --reason "Agreed" --as approver-1',
  ])
    .requiredOption('--reason <text>', 'why; kept in the audit trail')
    .action((model: string, options: MutationOptions & { reason: string }) =>
      runModelCommand(io, options, 'retire', { model, reason: options.reason }),
    );
}
