import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { findModel, mutate, uploadArtifact, type Json } from '../../../client/index.js';
import { prepareFlights } from '../prepare.js';
import { datasetKey, model, policyKey, useCase } from './content.js';
import type { Seeder } from './seeder.js';
import { stepKey } from './step-key.js';

/** The policy lies beside the sources; the compiled seed runs from `dist/`, so it is read from the working folder. */
const policyFile = join('examples', 'flight-delay', 'policy.yaml');

async function registerDataset(seeder: Seeder): Promise<void> {
  seeder.tell('Reading January 2001 of 3,000,000 flights ...');
  const { outPath, rows, schema, quality } = await prepareFlights(join(seeder.scratch, `${datasetKey}.parquet`));
  const developer = seeder.as('developer-1');
  const { digest } = await uploadArtifact(developer, outPath);
  const content = {
    key: datasetKey,
    artifactDigest: digest,
    schema: schema as unknown as Json,
    quality: quality as unknown as Json,
  };
  await mutate(developer, 'registerDataset', { ...content, idempotencyKey: stepKey('dataset', content) });
  seeder.tell(`Dataset ${datasetKey}: ${rows} flights, ${digest.slice(0, 19)}.`);
}

/** Use case, policy, dataset and model. When the model is there, so is all that it stands on. */
export async function registerInventory(seeder: Seeder): Promise<void> {
  const owner = seeder.as('owner-1');
  if (await findModel(owner, model.key)) {
    seeder.tell(`Model ${model.key} is there.`);
    return;
  }
  await mutate(owner, 'registerUseCase', { ...useCase, idempotencyKey: stepKey('useCase', useCase) });
  seeder.tell(`Use case ${useCase.key}.`);
  const document = parse(await readFile(policyFile, 'utf8')) as Json;
  const published = await mutate(owner, 'publishPolicy', {
    key: policyKey,
    document,
    idempotencyKey: stepKey('policy', document),
  });
  seeder.tell(`Policy ${policyKey} version ${published.policy.number}.`);
  await registerDataset(seeder);
  await mutate(seeder.as('developer-1'), 'registerModel', { ...model, idempotencyKey: stepKey('model', model) });
  seeder.tell(`Model ${model.key}.`);
}
