import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { addMutationOptions, type MutationOptions } from '../../options/add-mutation-options.js';
import { requireVersionReference } from '../../options/version-reference.js';
import { runVersionCommand } from '../run-version-command.js';

/** `tenure version deploy`. */
export function registerVersionDeploy(group: Command, io: Io): void {
  const command = group
    .command('deploy')
    .description('Deploy an approved version (where policy says that a person does), or try again.')
    .argument('<model>')
    .argument('[version]');
  addMutationOptions(command, ['tenure version deploy flight-delay/1 --as operator-1'])
    .option('--environment <name>', 'where (default: as policy says)')
    .action((model: string, version: string | undefined, options: MutationOptions & { environment?: string }) =>
      runVersionCommand(io, options, {
        name: 'deploy',
        what: 'deployment',
        input: {
          ...requireVersionReference(model, version),
          ...(options.environment ? { environment: options.environment } : {}),
        },
      }),
    );
}
