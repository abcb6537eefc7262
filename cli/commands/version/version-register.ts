import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { addMutationOptions, type MutationOptions } from '../../options/add-mutation-options.js';
import { readDocument } from '../../options/read-document.js';
import { parseVersionReference } from '../../options/version-reference.js';
import { openSession } from '../../session/open-session.js';
import { sendArtifact } from '../../session/send-artifact.js';
import { runVersionCommand } from '../run-version-command.js';

interface RegisterOptions extends MutationOptions {
  readonly file: string;
  readonly signature: string;
  readonly baseline?: string;
  readonly golden?: string;
  readonly evaluation?: string;
  readonly dataset?: string;
  readonly card?: string;
  readonly trainingRun?: string;
}

/** `tenure version register`: a model that was trained elsewhere, as one ONNX file. */
export function registerVersionRegister(group: Command, io: Io): void {
  const command = group
    .command('register')
    .description('Upload a model trained elsewhere as a new version (or as new content of one).')
    .argument('<model>')
    .argument('[version]');
  addMutationOptions(command, [
    'tenure version register flight-delay --file model.onnx --signature signature.json --dataset flights --as developer-1',
  ])
    .requiredOption('--file <onnx>', 'the model, one file')
    .requiredOption('--signature <file>', 'inputs and outputs by name, JSON or YAML')
    .option('--baseline <file>', 'profile of the training data, JSON')
    .option('--golden <file>', 'rows with their answers, which the model must reproduce, JSON')
    .option('--evaluation <file>', 'held-out rows with labels and scores, JSON')
    .option('--dataset <key>', 'dataset it was trained on')
    .option('--card <file>', 'model card, JSON or YAML')
    .option('--training-run <file>', 'trainer, parameters and metrics, JSON or YAML')
    .action(async (model: string, version: string | undefined, options: RegisterOptions) => {
      const reference = parseVersionReference(model, version);
      const documents = {
        signature: readDocument(options.signature),
        ...(options.card ? { card: readDocument(options.card) } : {}),
        ...(options.trainingRun ? { trainingRun: readDocument(options.trainingRun) } : {}),
      };
      const session = await openSession(io, options, true);
      const artifactDigest = await sendArtifact(io, session, options.file, mediaTypeOf(options.file));
      const baseline = options.baseline ? { baselineDigest: await sendArtifact(io, session, options.baseline) } : {};
      const golden = options.golden ? { goldenDigest: await sendArtifact(io, session, options.golden) } : {};
      const evaluation = options.evaluation
        ? { evaluationDigest: await sendArtifact(io, session, options.evaluation) }
        : {};
      const dataset = options.dataset ? { dataset: options.dataset } : {};
      await runVersionCommand(
        io,
        options,
        {
          name: 'registerVersion',
          what: 'registration',
          input: { ...reference, ...documents, ...baseline, ...golden, ...evaluation, ...dataset, artifactDigest },
        },
        session,
      );
    });
}

function mediaTypeOf(file: string): string | undefined {
  return file.toLowerCase().endsWith('.onnx') ? 'application/onnx' : undefined;
}
