import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { addMutationOptions, type MutationOptions } from '../../options/add-mutation-options.js';
import { requireVersionReference } from '../../options/version-reference.js';
import { runVersionCommand } from '../run-version-command.js';

/** `tenure version retire`. */
export function registerVersionRetire(group: Command, io: Io): void {
  const command = group
    .command('retire')
    .description('Retire one version that serves nobody.')
    .argument('<model>')
    .argument('[version]');
  addMutationOptions(command, ['tenure version retire flight-delay/1 --reason "Superseded" --as owner-1'])
    .requiredOption('--reason <text>', 'why; kept in the audit trail')
    .action((model: string, version: string | undefined, options: MutationOptions & { reason: string }) =>
      runVersionCommand(io, options, {
        name: 'retireVersion',
        what: 'retirement',
        input: { ...requireVersionReference(model, version), reason: options.reason },
      }),
    );
}
