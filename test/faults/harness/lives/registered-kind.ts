import type { Json } from '../../../../client/index.js';
import { tinyModel } from '../../../support/tiny-model.js';
import type { LifeKind } from './life-kind.js';
import { registerModel } from './register-model.js';
import { upload } from './upload.js';

/** A model whose versions a developer makes elsewhere and registers. */
export function registeredKind(mode: 'automatic' | 'manual', onDrift: 'notify' | 'rollback'): LifeKind {
  return {
    trains: false,
    inputs: (x) => [
      { name: 'x', datatype: 'FP32', shape: [1, 1], data: [x] },
      { name: 'n', datatype: 'INT64', shape: [1, 1], data: [0] },
    ],
    register: (world, model) => registerModel(world, model, mode, onDrift),
    async makeVersion(world, model, count) {
      const { bytes, signature, golden, evaluation, baseline } = tinyModel(count);
      const json = (content: object) => upload(world, model, JSON.stringify(content));
      const input = {
        model,
        artifactDigest: await upload(world, model, bytes),
        signature: signature as unknown as Json,
        goldenDigest: await json(golden),
        evaluationDigest: await json(evaluation),
        baselineDigest: await json(baseline),
        dataset: `${model}-data`,
      };
      const told = await world.as('developer-1').insist({
        op: 'registerVersion',
        mutation: 'registerVersion',
        model,
        input,
        selection: 'version { number }',
        args: { artifactDigest: input.artifactDigest },
      });
      return told.result === 'ok' ? (told.value['version'] as { number: number }).number : null;
    },
  };
}
