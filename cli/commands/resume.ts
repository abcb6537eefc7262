import type { Command } from 'commander';
import type { Io } from '../io.js';
import { addMutationOptions, type MutationOptions } from '../options/add-mutation-options.js';
import { runModelCommand } from './run-model-command.js';

/** `tenure resume`: the version that was suspended serves again. */
export function registerResume(program: Command, io: Io): void {
  const command = program.command('resume').description('Let a suspended model score again.').argument('<model>');
  addMutationOptions(command, ['tenure resume flight-delay --reason "Data checked" --as operator-1'])
    .requiredOption('--reason <text>', 'why; kept in the audit trail')
    .action((model: string, options: MutationOptions & { reason: string }) =>
      runModelCommand(io, options, 'resume', { model, reason: options.reason }),
    );
}
