import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { CliError } from '../../cli-error.js';
import { exitCodes } from '../../exit-codes.js';
import type { Io } from '../../io.js';
import { openInput } from '../../labels/open-input.js';
import { readDocument } from '../../options/read-document.js';
import { printJson, printJsonLine } from '../../output/print-json.js';
import { answerRequest, type StatisticAnswer } from '../../stats/answer-request.js';

interface ComputeOptions {
  readonly ndjson?: string | true;
  readonly inputs?: string;
}

/** `tenure stats compute`: any statistic of the catalogue on anybody's numbers, without a server, so that anyone can check. */
export function registerStatsCompute(group: Command, io: Io): void {
  group
    .command('compute')
    .description('Compute statistics from given inputs, without a server.')
    .argument('[family]', 'such as psi; see "tenure stats list"')
    .argument('[variant]', 'such as counts.epsilon')
    .option('--inputs <file>', 'JSON or YAML with the inputs of one statistic')
    .option('--ndjson [file]', 'one request a line from a file or stdin, one answer a line, in order')
    .addHelpText(
      'before',
      [
        'Examples:',
        '  $ tenure stats compute kolmogorov_smirnov two_sided.exact --inputs samples.json',
        '  $ tenure stats compute --ndjson requests.ndjson > answers.ndjson',
        `  $ echo '{"id":1,"family":"roc_auc","variant":"binary","inputs":{"y_true":[0,1],"score":[0.2,0.7]}}' | tenure stats compute --ndjson`,
        '',
      ].join('\n'),
    )
    .action(async (family: string | undefined, variant: string | undefined, options: ComputeOptions) => {
      if (options.ndjson !== undefined) return computeLines(io, options.ndjson === true ? '-' : options.ndjson);
      if (family === undefined || variant === undefined || options.inputs === undefined) {
        const message = 'Name a family, a variant and --inputs, or give requests with --ndjson.';
        throw new CliError(exitCodes.usage, 'RequestMissing', message);
      }
      computeOne(io, family, variant, options.inputs);
    });
}

/** A wrong line is answered as such and the next one goes on: the exit code is 0 once every line has its answer. */
async function computeLines(io: Io, file: string): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: await openInput(file), crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() !== '') printJsonLine(io, answerRequest(line, number));
  }
}

function computeOne(io: Io, family: string, variant: string, file: string): void {
  const inputs = readDocument(file);
  const answer: StatisticAnswer = answerRequest(JSON.stringify({ family, variant, inputs }), 1);
  if ('error' in answer) throw new CliError(exitCodes.failed, answer.error.code, answer.error.message);
  printJson(io, answer.value);
}
