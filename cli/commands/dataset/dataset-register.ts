import type { Command } from 'commander';
import { mutate } from '../../../client/index.js';
import type { Io } from '../../io.js';
import { addMutationOptions, idempotencyKey, type MutationOptions } from '../../options/add-mutation-options.js';
import { readDocument } from '../../options/read-document.js';
import { printJson } from '../../output/print-json.js';
import { openSession } from '../../session/open-session.js';
import { sendArtifact } from '../../session/send-artifact.js';

interface RegisterOptions extends MutationOptions {
  readonly file: string;
  readonly schema: string;
  readonly quality: string;
}

/** `tenure dataset register`: uploads the Parquet file and registers it with its schema. */
export function registerDatasetRegister(group: Command, io: Io): void {
  const command = group.command('register').description('Upload a Parquet file and register it as a dataset.');
  addMutationOptions(command.argument('<key>', 'a-z, 0-9 and -, up to 63 characters'), [
    'tenure dataset register flights --file flights.parquet --schema schema.json --quality quality.json --as developer-1',
  ])
    .requiredOption('--file <parquet>', 'the data')
    .requiredOption('--schema <file>', 'columns, features and label, JSON or YAML')
    .requiredOption('--quality <file>', 'what a quality check found, JSON or YAML; `rows` says how many there are')
    .action(async (key: string, options: RegisterOptions) => {
      const schema = readDocument(options.schema);
      const quality = readDocument(options.quality);
      const session = await openSession(io, options, true);
      const artifactDigest = await sendArtifact(io, session, options.file);
      const { dataset } = await mutate(session.client, 'registerDataset', {
        key,
        artifactDigest,
        schema,
        quality,
        ...idempotencyKey(options),
      });
      if (options.json) printJson(io, dataset);
      else io.out(`Registered the dataset ${dataset.key}: ${dataset.rows} rows, ${dataset.digest}.`);
    });
}
