import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { addCommonOptions, type CommonOptions } from '../../options/common-options.js';
import { printJson } from '../../output/print-json.js';
import { readPolicy } from '../../policy/read-policy.js';

/** `tenure policy check`: needs no running Tenure. */
export function registerPolicyCheck(group: Command, io: Io): void {
  const command = group.command('check').description('Check a policy document without publishing it.');
  addCommonOptions(command.argument('<file>', 'YAML or JSON'), [
    'tenure policy check examples/flight-delay/policy.yaml',
  ]).action((file: string, options: CommonOptions) => {
    readPolicy(io, file);
    if (options.json) printJson(io, { ok: true, file });
    else io.out(`${file} is a valid policy.`);
  });
}
