import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mutate, uploadArtifact, type Json } from '../../client/index.js';
import { flightSchema } from '../../examples/flight-delay/schema.js';
import { prepareDataset } from '../../profiling/prepare-dataset.js';
import { insist } from './insist.js';
import type { Tenure } from './start-tenure.js';

/** Trains a new version of `model` on some thousand real flights; answers its number at once. */
export async function trainSmall(tenure: Tenure, model: string): Promise<number> {
  const source = join(
    dirname(createRequire(import.meta.url).resolve('vega-datasets')),
    '..',
    'data',
    'flights-3m.parquet',
  );
  const outPath = join(await mkdtemp(join(tmpdir(), 'tenure-flights-')), 'flights.parquet');
  const range = { from: '2001-01-01', to: '2001-01-08', share: 0.03, seed: 1 };
  const prepared = await prepareDataset({ parquetPath: source, outPath, schema: flightSchema, ...range });
  const developer = tenure.as('developer-1');
  const { digest } = await insist(() => uploadArtifact(developer, outPath));
  const dataset = {
    key: 'few-flights',
    artifactDigest: digest,
    schema: prepared.schema as unknown as Json,
    quality: prepared.quality as unknown as Json,
  };
  await insist(() => mutate(developer, 'registerDataset', { ...dataset, idempotencyKey: `dataset ${digest}` }));
  const wish = { model, trainer: 'logisticRegression', dataset: dataset.key, idempotencyKey: `train ${model}` };
  return (await insist(() => mutate(developer, 'trainVersion', wish))).version.number;
}
