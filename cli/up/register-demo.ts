import { spawn } from 'node:child_process';
import type { Command } from 'commander';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import { compiled } from './start-workers.js';

/** `tenure demo`: the whole life of a model, unattended. */
export function registerDemo(program: Command): void {
  program
    .command('demo')
    .description('Play the whole life of a model, unattended, in a home of its own, and check it.')
    .addHelpText('before', 'Examples:\n  tenure demo\n  TENURE_DEMO_HOME=/tmp/demo tenure demo\n')
    .action(async () => {
      const child = spawn(process.execPath, [compiled('examples/flight-delay/demo.js')], { stdio: 'inherit' });
      process.on('SIGINT', () => undefined);
      process.on('SIGTERM', () => child.kill('SIGTERM'));
      const code = await new Promise<number | null>((done) => child.once('exit', done));
      if (code !== 0) throw new CliError(exitCodes.failed, 'DemoFailed', 'The demo did not end well; see above.');
    });
}
