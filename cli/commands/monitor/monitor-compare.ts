import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Option, type Command } from 'commander';
import type { TableComparison } from '../../../domain/monitoring/comparison/table-comparison.js';
import { DatasetError } from '../../../profiling/dataset-error.js';
import { CliError } from '../../cli-error.js';
import { htmlReport } from '../../compare/html/report.js';
import { printComparison } from '../../compare/print-comparison.js';
import { showProgress } from '../../compare/show-progress.js';
import { exitCodes } from '../../exit-codes.js';
import type { Io } from '../../io.js';
import { printJson } from '../../output/print-json.js';

interface CompareOptions {
  readonly reference: string;
  readonly config?: string;
  readonly tool?: 'evidently' | 'nannyml';
  readonly html?: string;
  readonly json?: string | true;
  readonly failOn?: 'minor' | 'major';
}

const form = `
The configuration (JSON or YAML; every part may be left out):
  columns:
    month:  { role: calendar }            # feature, prediction, label, calendar, identifier, time, ignored
    zip:    { type: category }            # number or category, whatever the file says
    amount: { range: [0, 10000] }         # plausible values
  drift:    { alpha: 0.05, minRows: 200, minorPsi: 0.05, majorPsi: 0.1 }
  quality:  { minRise: 0.01, minRatio: 2, unseenShare: 0.005, minUnseenRows: 10 }`;

/** `tenure monitor compare`: drift and quality of one file against another, by the product's own rule, without a server. */
export function registerMonitorCompare(group: Command, io: Io): void {
  group
    .command('compare')
    .description('Compare two Parquet or CSV files: drift and data quality of every column, without a server.')
    .argument('<current>', 'Parquet or CSV file with the rows to judge')
    .requiredOption('--reference <file>', 'Parquet or CSV file to judge them against')
    .option('--config <file>', 'roles and types of columns, limits (JSON or YAML)')
    .addOption(
      new Option('--tool <name>', 'show beside our verdict what this tool would say by default').choices([
        'evidently',
        'nannyml',
      ]),
    )
    .option('--html <file>', 'write the whole report as one HTML page')
    .option('--json [file]', 'write the whole report as JSON; without a file, on stdout and nothing else there')
    .addOption(new Option('--fail-on <level>', 'exit 5 when a column reaches this level').choices(['minor', 'major']))
    .addHelpText(
      'before',
      [
        'Examples:',
        '  $ tenure monitor compare march.parquet --reference january.parquet',
        '  $ tenure monitor compare march.csv --reference january.csv --html report.html --fail-on major',
        '',
      ].join('\n'),
    )
    .addHelpText('after', form)
    .action(async (current: string, options: CompareOptions) => {
      // DuckDB is loaded by the command that needs it: the others answer sooner.
      const { compareFiles } = await import('../../../profiling/compare/compare-files.js');
      const { readConfig } = await import('../../compare/read-config.js');
      const settings = { ...readConfig(options.config), ...(options.tool && { tool: options.tool }) };
      const found = await compareFiles(current, options.reference, settings, showProgress(io)).catch(asCliError);
      const files = { reference: basename(options.reference), current: basename(current) };
      const { reference, current: now, ...rest } = found;
      const report = {
        ...rest,
        reference: { file: files.reference, ...reference },
        current: { file: files.current, ...now },
      };
      if (options.html !== undefined) write(options.html, htmlReport(found, files));
      if (typeof options.json === 'string') write(options.json, `${JSON.stringify(report, null, 2)}\n`);
      if (options.json === true) printJson(io, report);
      else printComparison(io, found);
      for (const file of [options.html, options.json]) if (typeof file === 'string') io.err(`Written: ${file}`);
      if (options.failOn !== undefined) failOn(options.failOn, found);
    });
}

function asCliError(error: unknown): never {
  if (!(error instanceof DatasetError)) throw error;
  throw new CliError(exitCodes.usage, 'DatasetUnreadable', error.message, {
    hint: 'Give two Parquet or CSV files of the same table; `tenure monitor compare --help` shows the configuration.',
  });
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliError(exitCodes.failed, 'FileUnwritable', `Cannot write ${file}: ${reason}.`);
  }
}

function failOn(level: 'minor' | 'major', { level: found, columns, schema }: TableComparison): void {
  const reached = found === 'major' || (level === 'minor' && found === 'minor');
  if (!reached) return;
  const bad = columns.filter((column) => column.level === 'major' || column.level === level).map(({ name }) => name);
  const named = [...schema.map(({ column }) => column), ...bad].join(', ');
  throw new CliError(exitCodes.verificationFailed, 'DriftFound', `At least ${level}: ${named}.`);
}
