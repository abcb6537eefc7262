import type { ResponseAction } from '../../../../domain/policy/response-policy.js';
import { lifePolicy } from './life-policy.js';
import { lifeDataset, lifeSchema } from './life-dataset.js';
import { upload } from './upload.js';
import type { World } from './world.js';

/** Registers the policy, the dataset and the model of a life. */
export async function registerModel(
  world: World,
  model: string,
  mode: 'automatic' | 'manual',
  onDrift: ResponseAction,
): Promise<void> {
  const { bytes, rows } = await lifeDataset(world.seed);
  const artifactDigest = await upload(world, model, bytes);
  const quality = { rows, duplicateRows: 0, columns: {} };
  const steps = [
    [
      'developer-1',
      'registerDataset',
      { key: `${model}-data`, artifactDigest, schema: lifeSchema, quality },
      'dataset { key }',
    ],
    ['owner-1', 'publishPolicy', { key: model, document: lifePolicy(mode, onDrift) }, 'policy { key }'],
    [
      'developer-1',
      'registerModel',
      { key: model, name: model, kind: 'ONNX', team: 'default', owner: 'owner-1', policy: model },
      'model { key }',
    ],
  ] as const;
  for (const [user, op, input, selection] of steps) {
    const told = await world.as(user).insist({ op, mutation: op, model, input, selection, args: { key: input.key } });
    if (told.result !== 'ok') throw new Error(`${op} of ${model} was answered with ${told.code}: ${told.message}`);
  }
}
