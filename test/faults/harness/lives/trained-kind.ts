import type { LifeKind } from './life-kind.js';
import { registerModel } from './register-model.js';

/** A model that the product trains, and retrains when its inputs move. */
export function trainedKind(): LifeKind {
  return {
    trains: true,
    inputs: (x) => [{ name: 'x', datatype: 'FP32', shape: [1, 1], data: [x] }],
    register: (world, model) => registerModel(world, model, 'automatic', 'retrain'),
    async makeVersion(world, model, count) {
      const input = { model, trainer: 'logisticRegression', dataset: `${model}-data`, parameters: { l2: 0.1 * count } };
      const told = await world.as('developer-1').insist({
        op: 'trainVersion',
        mutation: 'trainVersion',
        model,
        input,
        selection: 'version { number }',
      });
      return told.result === 'ok' ? (told.value['version'] as { number: number }).number : null;
    },
  };
}
