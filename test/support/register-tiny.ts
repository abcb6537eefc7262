import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mutate, uploadArtifact, waitForVersion, type Json, type VersionDetail } from '../../client/index.js';
import { quickPolicy, type QuickPolicy } from './quick-policy.js';
import type { Tenure } from './start-tenure.js';
import { tinyModel, type TinyModel } from './tiny-model.js';

const dataset = 'tiny-data';
const schema: Json = {
  schemaVersion: 1,
  columns: [
    { name: 'row', kind: 'number' },
    { name: 'at', kind: 'time' },
    { name: 'x', kind: 'number' },
    { name: 'y', kind: 'number' },
  ],
  ordinal: 'row',
  time: 'at',
  label: { name: 'positive', type: 'INT64', operator: 'above', sources: ['y'], settings: { threshold: 0 } },
  features: [{ name: 'x', type: 'FP32', operator: 'value', sources: ['x'] }],
};

async function upload(tenure: Tenure, name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'tenure-upload-')), name);
  await writeFile(path, content);
  return (await uploadArtifact(tenure.as('developer-1'), path)).digest;
}

/** A dataset that tiny models can name. Registering it again answers the same. */
async function registerDataset(tenure: Tenure): Promise<void> {
  const artifactDigest = await upload(tenure, 'tiny.csv', 'row,at,x,y\n1,2001-01-01,0.5,1\n');
  const quality = { rows: 1, duplicateRows: 0, columns: {} };
  await mutate(tenure.as('developer-1'), 'registerDataset', { key: dataset, artifactDigest, schema, quality });
}

/** Registers a model with a policy of its own. */
export async function registerTinyModel(tenure: Tenure, key: string, policy: QuickPolicy): Promise<void> {
  await registerDataset(tenure);
  await mutate(tenure.as('owner-1'), 'publishPolicy', { key, document: quickPolicy(policy) });
  const model = { key, name: key, kind: 'ONNX' as const, team: 'default', owner: 'owner-1', policy: key };
  await mutate(tenure.as('developer-1'), 'registerModel', model);
}

export interface TinyVersion {
  readonly model: string;
  /** Replaces the content of this version; a new one when left out. */
  readonly version?: number;
}

/** Registers a tiny model's content, as a new version or as new content of one, by developer-1. */
export function registerTinyVersion(
  tenure: Tenure,
  tiny: TinyVersion & { readonly weight: number },
): Promise<VersionDetail> {
  return registerContent(tenure, tiny, tinyModel(tiny.weight));
}

/** The same with any content. */
export async function registerContent(
  tenure: Tenure,
  tiny: TinyVersion,
  { bytes, signature, golden, evaluation, baseline }: TinyModel,
): Promise<VersionDetail> {
  const developer = tenure.as('developer-1');
  const { version } = await mutate(developer, 'registerVersion', {
    model: tiny.model,
    ...(tiny.version === undefined ? {} : { version: tiny.version }),
    artifactDigest: await upload(tenure, 'tiny.onnx', bytes),
    signature: signature as unknown as Json,
    goldenDigest: await upload(tenure, 'golden.json', JSON.stringify(golden)),
    evaluationDigest: await upload(tenure, 'evaluation.json', JSON.stringify(evaluation)),
    baselineDigest: await upload(tenure, 'baseline.json', JSON.stringify(baseline)),
    dataset,
  });
  return waitForVersion(developer, tiny.model, version.number, ['DEVELOPMENT/PASSED'], { timeoutMs: 60_000 });
}
