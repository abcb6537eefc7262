import type { FeatureDefinition } from '../../domain/features/feature-definition.js';
import type { Signature, TensorSpec } from '../../domain/model/signature.js';
import type { Categories } from './learn-categories.js';

/** The signature of a binary classifier on these features: inputs by name, `label` and `probability` of 1. */
export function signatureOf(definitions: readonly FeatureDefinition[], categories: Categories): Signature {
  const inputs = definitions.map(({ name, type, nullable = false }): TensorSpec => {
    const spec = { name, type, shape: [-1, 1], nullable };
    return type === 'BYTES' ? { ...spec, categories: categories[name] ?? [] } : spec;
  });
  return {
    inputs,
    outputs: [
      { name: 'label', type: 'INT64', shape: [-1], nullable: false },
      { name: 'probability', type: 'FP32', shape: [-1, 1], nullable: false },
    ],
  };
}
