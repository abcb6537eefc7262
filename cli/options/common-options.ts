import type { Command } from 'commander';

export interface CommonOptions {
  /** Key of the ready user to act as (development only). */
  readonly as?: string;
  readonly json?: boolean;
}

/** Adds `--as` and `--json`, and puts the examples before everything else in the help. */
export function addCommonOptions(command: Command, examples: readonly string[]): Command {
  return command
    .option('--as <user>', 'act as this ready user of the development mode, such as approver-1')
    .option('--json', 'print JSON, and nothing else, on stdout')
    .addHelpText('before', ['Examples:', ...examples.map((example) => `  $ ${example}`), ''].join('\n'));
}
