import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { addMutationOptions, type MutationOptions } from '../../options/add-mutation-options.js';
import { readDocument } from '../../options/read-document.js';
import { parseVersionReference } from '../../options/version-reference.js';
import { runVersionCommand } from '../run-version-command.js';

interface TrainOptions extends MutationOptions {
  readonly trainer: string;
  readonly dataset: string;
  readonly parameters?: string;
  readonly seed?: string;
  readonly card?: string;
}

/** `tenure version train`: a new version, or new content for one whose development passed or failed. */
export function registerVersionTrain(group: Command, io: Io): void {
  const command = group
    .command('train')
    .description('Train a new version on a dataset (or an existing version anew).')
    .argument('<model>')
    .argument('[version]');
  addMutationOptions(command, [
    'tenure version train flight-delay --trainer gradientBoosting --dataset flights --seed 7 --as developer-1',
    'tenure version train flight-delay/2 --trainer logisticRegression --dataset flights --as developer-2',
  ])
    .requiredOption('--trainer <trainer>', 'gradientBoosting or logisticRegression')
    .requiredOption('--dataset <key>', 'dataset to train on')
    .option('--parameters <file>', 'parameters of the trainer, JSON or YAML')
    .option('--seed <n>', 'whole number; the same seed and data give the same bytes')
    .option('--card <file>', 'model card, JSON or YAML')
    .action((model: string, version: string | undefined, options: TrainOptions) =>
      runVersionCommand(io, options, {
        name: 'trainVersion',
        what: 'training',
        input: {
          ...parseVersionReference(model, version),
          trainer: options.trainer,
          dataset: options.dataset,
          ...(options.parameters ? { parameters: readDocument(options.parameters) } : {}),
          ...(options.seed === undefined ? {} : { seed: options.seed }),
          ...(options.card ? { card: readDocument(options.card) } : {}),
        },
      }),
    );
}
