import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { addMutationOptions, type MutationOptions } from '../../options/add-mutation-options.js';
import { requireVersionReference } from '../../options/version-reference.js';
import { runVersionCommand } from '../run-version-command.js';

interface WaiveOptions extends MutationOptions {
  readonly gate: string;
  readonly reason: string;
  readonly expires: string;
}

/** `tenure version waive`: an exception from one failed gate, with a reason and an end. */
export function registerVersionWaive(group: Command, io: Io): void {
  const command = group
    .command('waive')
    .description('Let a version pass in spite of one failed gate, for a time.')
    .argument('<model>')
    .argument('[version]');
  addMutationOptions(command, [
    'tenure version waive flight-delay/2 --gate latency --expires 2027-01-31T00:00:00Z --reason "New host next month" --as approver-1',
  ])
    .requiredOption('--gate <gate>', 'the gate that failed')
    .requiredOption('--reason <text>', 'why; kept in the audit trail')
    .requiredOption('--expires <time>', 'ISO 8601 time at which it blocks again')
    .action((model: string, version: string | undefined, options: WaiveOptions) =>
      runVersionCommand(io, options, {
        name: 'waiveGate',
        what: `waiver of the gate ${options.gate}`,
        input: {
          ...requireVersionReference(model, version),
          gate: options.gate,
          reason: options.reason,
          expiresAt: options.expires,
        },
      }),
    );
}
