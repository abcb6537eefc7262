import type { Command } from 'commander';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import type { Io } from '../io.js';
import { addCommonOptions, type CommonOptions } from '../options/common-options.js';
import { printDetails } from '../output/details.js';
import { printJson } from '../output/print-json.js';
import { parseAssignments } from '../score/parse-assignments.js';
import { parseValue, type ScalarValue } from '../score/parse-value.js';
import { rawFeatures } from '../score/raw-features.js';
import { refuseNames } from '../score/refuse-names.js';
import { scoringRequest } from '../score/scoring-request.js';
import { openSession } from '../session/open-session.js';
import { readEndpoints } from '../session/read-endpoints.js';

interface Tensor {
  readonly name: string;
  readonly datatype: string;
  readonly shape: readonly number[];
}

interface Answer {
  readonly id: string;
  readonly model_version?: string;
  readonly outputs: readonly (Tensor & { readonly data: readonly unknown[] })[];
}

interface ScoreOptions extends CommonOptions {
  readonly raw?: boolean;
  readonly id?: string;
}

function scoringUrl(io: Io): string {
  const { scoringUrl: url } = readEndpoints(io.env);
  if (url) return url;
  throw new CliError(exitCodes.configuration, 'SettingMissing', 'Where is the scoring server?', {
    hint: 'Set TENURE_SCORING_URL, such as http://127.0.0.1:4100.',
  });
}

function toFeatures(inputs: readonly Tensor[], given: ReadonlyMap<string, string>): ReadonlyMap<string, ScalarValue> {
  refuseNames(
    given.keys(),
    inputs.map((input) => input.name),
    'features',
  );
  return new Map(inputs.map(({ name, datatype }) => [name, parseValue(name, datatype, given.get(name) ?? '')]));
}

function printAnswer(io: Io, answer: Answer): void {
  printDetails(io, [
    ...answer.outputs.map((output) => [output.name, output.data.map(String).join(', ')] as const),
    ['version', answer.model_version],
    ['prediction', answer.id],
  ]);
}

/** `tenure score`: one row through the scoring server, from features by name or from raw columns. */
export function registerScore(program: Command, io: Io): void {
  const command = program
    .command('score')
    .description('Score one row with the champion: features by name, or raw columns with --raw.')
    .argument('<model>')
    .argument('<values...>', 'name=value; an empty value means: missing');
  addCommonOptions(command, [
    'tenure score flight-delay --raw date=2001-01-15T18:05 distance=2475 origin=JFK destination=LAX',
    'tenure score MODEL feature=1.5 category=A --json',
  ])
    .option('--raw', 'the values are raw columns; the features are computed from the definitions of the dataset')
    .option('--id <id>', 'id of the prediction; the same id again answers the same (default: the server makes one)')
    .action(async (model: string, values: string[], options: ScoreOptions) => {
      const base = `${scoringUrl(io)}/v2/models/${encodeURIComponent(model)}`;
      const given = parseAssignments(values);
      const { inputs } = await scoringRequest<{ inputs: readonly Tensor[] }>(base);
      const features = options.raw
        ? await rawFeatures((await openSession(io, options, false)).client, model, given)
        : toFeatures(inputs, given);
      const answer = await scoringRequest<Answer>(`${base}/infer`, {
        ...(options.id ? { id: options.id } : {}),
        inputs: inputs.map(({ name, datatype }) => ({ name, datatype, shape: [1, 1], data: [features.get(name)] })),
      });
      if (options.json) printJson(io, answer);
      else printAnswer(io, answer);
    });
}
