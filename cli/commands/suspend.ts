import type { Command } from 'commander';
import type { Io } from '../io.js';
import { addMutationOptions, type MutationOptions } from '../options/add-mutation-options.js';
import { runModelCommand } from './run-model-command.js';

/** `tenure suspend`: scoring answers 503 until it is resumed. */
export function registerSuspend(program: Command, io: Io): void {
  const command = program
    .command('suspend')
    .description('Stop scoring by a model at once; it can be resumed.')
    .argument('<model>');
  addMutationOptions(command, ['tenure suspend flight-delay --reason "Airport data looks wrong" --as operator-1'])
    .requiredOption('--reason <text>', 'why; kept in the audit trail')
    .action((model: string, options: MutationOptions & { reason: string }) =>
      runModelCommand(io, options, 'suspend', { model, reason: options.reason }),
    );
}
