import type { Command } from 'commander';
import { catalogue } from '../../../domain/statistics/catalogue.js';
import type { Statistic } from '../../../domain/statistics/catalogue/statistic.js';
import { nearestName } from '../../../domain/policy/nearest-name.js';
import { CliError } from '../../cli-error.js';
import { exitCodes } from '../../exit-codes.js';
import type { Io } from '../../io.js';
import { printJson } from '../../output/print-json.js';
import { printTable } from '../../output/table.js';

interface ListOptions {
  readonly family?: string;
  readonly json?: boolean;
}

/** `tenure stats list`: every statistic under its published name. */
export function registerStatsList(group: Command, io: Io): void {
  group
    .command('list')
    .description('Every statistic that can be computed: family, variant, meaning, inputs.')
    .option('--family <family>', 'only the variants of this one')
    .option('--json', 'print JSON, and nothing else, on stdout')
    .action(({ family, json }: ListOptions) => {
      const shown = family === undefined ? catalogue : variantsOf(family);
      const rows = shown.map(({ compute: _, ...row }) => row);
      if (json) return printJson(io, rows);
      printTable(
        io,
        ['family', 'variant', 'inputs', 'meaning'],
        rows.map((row) => [row.family, row.variant, row.inputs.join(', '), row.meaning]),
        '',
      );
      io.out(`\n${rows.length} statistics of ${new Set(rows.map((row) => row.family)).size} families.`);
    });
}

function variantsOf(family: string): readonly Statistic[] {
  const found = catalogue.filter((one) => one.family === family);
  if (found.length > 0) return found;
  const near = nearestName(family, [...new Set(catalogue.map((one) => one.family))]);
  const hint = near === null ? 'See "tenure stats list".' : `Did you mean ${near}?`;
  throw new CliError(exitCodes.notFound, 'UnknownVariant', `There is no statistic ${family}.`, { hint });
}
