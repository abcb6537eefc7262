import type { AllowedCommand } from '../../client/index.js';
import type { Io } from '../io.js';
import { printTable } from './table.js';
import { camelCase } from './words.js';

/** What the reader may do now, and for the rest every reason why not. */
export function printAllowedCommands(io: Io, commands: readonly AllowedCommand[]): void {
  printTable(
    io,
    ['you can', 'now', 'why not'],
    commands.map((one) => [
      camelCase(one.command),
      one.allowed ? 'yes' : 'no',
      one.reasons.map((reason) => reason.message).join('\n'),
    ]),
    'Nothing can be done here.',
  );
}
