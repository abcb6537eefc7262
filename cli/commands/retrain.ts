import type { Command } from 'commander';
import type { Io } from '../io.js';
import { addMutationOptions, type MutationOptions } from '../options/add-mutation-options.js';
import { runVersionCommand } from './run-version-command.js';

/** `tenure retrain`: the champion anew, on what was learned since; the new version submits itself and waits for people. */
export function registerRetrain(program: Command, io: Io): void {
  const command = program
    .command('retrain')
    .description('Train the champion anew on what was learned since; the version then waits for people.')
    .argument('<model>');
  addMutationOptions(command, ['tenure retrain flight-delay --reason "Log loss rises" --as developer-1'])
    .requiredOption('--reason <text>', 'why; kept in the audit trail')
    .action((model: string, options: MutationOptions & { readonly reason: string }) =>
      runVersionCommand(io, options, {
        name: 'retrain',
        what: 'retrain',
        input: { model, reason: options.reason },
      }),
    );
}
