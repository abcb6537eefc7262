import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { addMutationOptions, type MutationOptions } from '../../options/add-mutation-options.js';
import { requireVersionReference } from '../../options/version-reference.js';
import { runVersionCommand } from '../run-version-command.js';

/** `tenure version submit`. */
export function registerVersionSubmit(group: Command, io: Io): void {
  const command = group
    .command('submit')
    .description('Ask for validation; passed gates lead on to approval.')
    .argument('<model>')
    .argument('[version]');
  addMutationOptions(command, ['tenure version submit flight-delay/1 --as developer-1']).action(
    (model: string, version: string | undefined, options: MutationOptions) =>
      runVersionCommand(io, options, {
        name: 'submitForValidation',
        what: 'validation',
        input: { ...requireVersionReference(model, version) },
      }),
  );
}
