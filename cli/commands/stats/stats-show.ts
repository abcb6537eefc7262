import type { Command } from 'commander';
import { catalogue } from '../../../domain/statistics/catalogue.js';
import { unknownVariant } from '../../../domain/statistics/unknown-variant.js';
import { CliError } from '../../cli-error.js';
import { exitCodes } from '../../exit-codes.js';
import type { Io } from '../../io.js';
import { printDetails } from '../../output/details.js';
import { printJson } from '../../output/print-json.js';

/** `tenure stats show`: what one statistic is and takes. */
export function registerStatsShow(group: Command, io: Io): void {
  group
    .command('show')
    .description('What one statistic is: its definition and inputs.')
    .argument('<family>', 'such as psi')
    .argument('<variant>', 'such as counts.epsilon')
    .option('--json', 'print JSON, and nothing else, on stdout')
    .addHelpText('before', 'Examples:\n  $ tenure stats show jensen_shannon distance.base2\n')
    .action((family: string, variant: string, { json }: { readonly json?: boolean }) => {
      const found = catalogue.find((one) => one.family === family && one.variant === variant);
      if (found === undefined) {
        const { code, message } = unknownVariant(family, variant);
        throw new CliError(exitCodes.notFound, code, message, { hint: 'See "tenure stats list".' });
      }
      const { meaning, inputs } = found;
      if (json) return printJson(io, { family, variant, meaning, inputs });
      printDetails(io, [
        ['name', `${family}/${variant}`],
        ['meaning', meaning],
        ['inputs', inputs.join(', ')],
        ['compute it', `tenure stats compute ${family} ${variant} --inputs FILE`],
      ]);
    });
}
