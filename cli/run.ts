import { Command, CommanderError } from 'commander';
import { version } from '../platform/version.js';
import { registerCommands } from './commands/register-commands.js';
import { exitCodes } from './exit-codes.js';
import type { Io } from './io.js';
import { printError } from './output/print-error.js';
import { toCliError } from './to-cli-error.js';

function makeProgram(io: Io): Command {
  const program = new Command('tenure')
    .description('Durable ModelOps: every model has a long-lived workflow from development to retirement.')
    .version(version)
    // An option belongs to the command that it follows, so that `alerts` and `alerts acknowledge` can both have `--as`.
    .enablePositionalOptions()
    .configureOutput({
      writeOut: (text) => io.out(text.replace(/\n$/, '')),
      writeErr: (text) => io.err(text.replace(/\n$/, '')),
      getOutHasColors: () => io.color,
    })
    .showHelpAfterError('Add --help to see what the command takes.')
    .addHelpText(
      'after',
      '\nExit codes: 0 ok, 1 failed, 2 usage, 3 not found, 4 refused by policy, 5 verification failed, ' +
        '6 timed out waiting, 69 unavailable, 77 not permitted, 78 configuration.',
    )
    .exitOverride();
  registerCommands(program, io);
  return program;
}

/** Runs one command line (without `node` and the script) and answers the exit code. Never throws. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    await makeProgram(io).parseAsync([...args], { from: 'user' });
    return process.exitCode === undefined ? exitCodes.ok : Number(process.exitCode);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    const known = toCliError(error);
    printError(io, known, args.includes('--json'));
    return known.exitCode;
  }
}
