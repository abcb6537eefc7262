import type { Command } from 'commander';
import { waitFor } from '../../client/index.js';
import type { Io } from '../io.js';
import { addCommonOptions, type CommonOptions } from '../options/common-options.js';
import { parseWholeNumber } from '../options/parse-whole-number.js';
import { parseVersionReference } from '../options/version-reference.js';
import { printJson } from '../output/print-json.js';
import { openSession } from '../session/open-session.js';
import { parseCondition } from '../wait/parse-condition.js';

interface WaitOptions extends CommonOptions {
  readonly for: string;
  readonly timeout: number;
}

/** `tenure wait`: for scripts that must go on only when a version, a model or its monitoring has got somewhere. */
export function registerWait(program: Command, io: Io): void {
  const command = program
    .command('wait')
    .description('Wait until a model or version is in a stage, an alert in a state, or windows are closed.')
    .argument('<model>')
    .argument('[version]');
  addCommonOptions(command, [
    'tenure wait flight-delay/1 --for approval:pending',
    'tenure wait flight-delay --for production --timeout 300',
    'tenure wait flight-delay --for alert:firing --timeout 300',
    'tenure wait flight-delay --for windows:30',
  ])
    .requiredOption(
      '--for <state>',
      'STAGE, STAGE:STATUS (such as production:onHold), idle (no command under way), alert:STATE, or windows:COUNT',
    )
    .option('--timeout <seconds>', 'give up after so long (exit 6)', parseWholeNumber, 120)
    .action(async (first: string, second: string | undefined, options: WaitOptions) => {
      const reference = parseVersionReference(first, second);
      const condition = parseCondition(options.for, reference);
      const { client } = await openSession(io, options, false);
      let last: string | undefined;
      const look = async () => {
        const seen = await condition(client);
        if (io.terminal && seen.words !== last) io.err(seen.words);
        last = seen.words;
        return seen.holds ? seen : null;
      };
      const what = `${first} to be ${options.for}`;
      const reached = await waitFor(look, { timeoutMs: options.timeout * 1000, what });
      if (options.json) printJson(io, reached.state);
      else io.out(`${first} is ${reached.words}.`);
    });
}
