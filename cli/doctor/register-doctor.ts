import type { Command } from 'commander';
import { exitCodes } from '../exit-codes.js';
import type { Io } from '../io.js';
import { printJson } from '../output/print-json.js';

interface DoctorOptions {
  readonly json?: boolean;
  readonly portOffset: string;
}

/** `tenure doctor`: what this machine has, what every setting is, and what would keep Tenure from starting. */
export function registerDoctor(program: Command, io: Io): void {
  program
    .command('doctor')
    .description('Check this machine and print every setting; exit code 78 when something keeps Tenure from starting.')
    .option('--json', 'print JSON')
    .option('--port-offset <n>', 'check the ports shifted by n', '0')
    .addHelpText('before', 'Examples:\n  tenure doctor\n  tenure doctor --json\n')
    .action(async (options: DoctorOptions) => {
      // What it checks with is loaded by this command alone: the others answer sooner.
      const { runChecks } = await import('./run-checks.js');
      const checks = await runChecks(io.env, Number(options.portOffset));
      if (options.json === true) printJson(io, checks);
      else {
        const width = Math.max(...checks.map(({ name }) => name.length));
        for (const { name, result, found, advice } of checks) {
          io.out(`${result.padEnd(7)} ${name.padEnd(width)} ${found}`);
          if (advice !== undefined) io.out(`${' '.repeat(width + 9)}${advice}`);
        }
      }
      if (checks.some(({ result }) => result === 'failed')) process.exitCode = exitCodes.configuration;
    });
}
