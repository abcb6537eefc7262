import type { Command } from 'commander';
import { catalogue } from '../../../domain/statistics/catalogue.js';
import { toolCalls } from '../../../domain/statistics/catalogue/tool-calls.js';
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
    .description('What one statistic is: its definition, its inputs, and which other tools give the same number.')
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
      const tools = toolCalls[`${family}/${variant}`] ?? [];
      if (json) return printJson(io, { family, variant, meaning, inputs, tools });
      printDetails(io, [
        ['name', `${family}/${variant}`],
        ['meaning', meaning],
        ['inputs', inputs.join(', ')],
        ['same number', tools.join('; ')],
        ['compute it', `tenure stats compute ${family} ${variant} --inputs FILE`],
      ]);
    });
}
