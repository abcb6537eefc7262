import { type Command, InvalidArgumentError } from 'commander';
import { followSupervisor } from '../../platform/process/follow-supervisor.js';
import type { Io } from '../io.js';
import type { UpOptions } from './up.js';

/** All processes stop one after the other. */
const stopPatienceMs = 60_000;

/** `tenure up`: everything at once, supervised. */
export function registerUp(program: Command, io: Io): void {
  program
    .command('up')
    .description('Start everything (Postgres, Temporal, API, workers, scoring) and keep it running.')
    .option('--port-offset <n>', 'shift every port by n', offset, 0)
    .option('--no-seed', 'do not set up the example')
    .option('--no-replay', 'do not play flights as live traffic for the example')
    .addHelpText('before', 'Examples:\n  tenure up\n  tenure up --port-offset 10\n')
    .action(async (options: UpOptions) => {
      // Whoever starts `up` from a program can have it leave with that program.
      followSupervisor(stopPatienceMs);
      // Servers are loaded by the command that starts them: the others answer sooner.
      const { up } = await import('./up.js');
      return up(options, io);
    });
}

function offset(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= 50_000) return value;
  throw new InvalidArgumentError('It is a whole number from 0 to 50000.');
}
