import type { Command } from 'commander';
import { addCommonOptions, type CommonOptions } from './common-options.js';

export interface MutationOptions extends CommonOptions {
  /** The same key again answers as the first time instead of doing it twice. */
  readonly key?: string;
}

/** The options of every command that changes something. */
export function addMutationOptions(command: Command, examples: readonly string[]): Command {
  return addCommonOptions(command, examples).option(
    '--key <key>',
    'idempotency key, 1 to 128 characters: repeating the command with it changes nothing (default: a new one)',
  );
}

/** The part of a mutation's input that `--key` gives. */
export function idempotencyKey(options: MutationOptions): { idempotencyKey?: string } {
  return options.key === undefined ? {} : { idempotencyKey: options.key };
}
