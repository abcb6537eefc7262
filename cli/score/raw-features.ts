import type { Client } from '../../client/index.js';
import { evaluateFeatures } from '../../domain/features/evaluate-features.js';
import { FeatureError } from '../../domain/features/feature-error.js';
import { readDatasetSchema } from '../../domain/features/read-dataset-schema.js';
import { columnsNeeded, rawSource } from '../../domain/features/raw-source.js';
import { readRawRecords } from '../../domain/features/read-raw-records.js';
import type { RawSource } from '../../domain/features/dataset-schema.js';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import { parseValue, type ScalarValue } from './parse-value.js';
import { refuseNames } from './refuse-names.js';

const document = 'query Schema($key: String!) { model(key: $key) { champion { dataset { schema } } } }';

interface Found {
  readonly model: { readonly champion: { readonly dataset: { readonly schema: unknown } | null } | null } | null;
}

async function championSource(client: Client, model: string): Promise<RawSource> {
  const found = await client.query<Found>(document, { key: model });
  const reading = readDatasetSchema(found.model?.champion?.dataset?.schema);
  if (reading.ok) return rawSource(reading.schema);
  throw new CliError(
    exitCodes.notFound,
    'FeaturesUnknown',
    `The champion of ${model} names no dataset with feature definitions.`,
    {
      hint: 'Give the features themselves: leave --raw out.',
    },
  );
}

function jsonValue(value: number | bigint | string | null | undefined): ScalarValue {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'number' && Number.isNaN(value) ? null : (value ?? null);
}

/**
 * Features of one raw row, by the definitions that the champion's data were made with: the same code as in training.
 * Throws `CliError` for missing, unknown or malformed raw columns.
 */
export async function rawFeatures(
  client: Client,
  model: string,
  given: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, ScalarValue>> {
  const source = await championSource(client, model);
  const columns = columnsNeeded(source);
  refuseNames(
    given.keys(),
    columns.map((column) => column.name),
    'raw columns',
  );
  const record = Object.fromEntries(
    columns.map(({ name, kind }) => [
      name,
      parseValue(name, kind === 'number' ? 'FP64' : 'BYTES', given.get(name) ?? ''),
    ]),
  );
  try {
    const features = evaluateFeatures(source.features, readRawRecords([record], source));
    return new Map(Object.entries(features.columns).map(([name, values]) => [name, jsonValue(values[0])]));
  } catch (error) {
    if (!(error instanceof FeatureError)) throw error;
    throw new CliError(exitCodes.usage, 'BadValue', error.message, { path: [error.path] });
  }
}
