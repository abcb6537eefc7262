import type { TensorSpec } from '../model/signature.js';

/** How many values one row of a tensor has: the product of its dimensions after the first. */
export function innerSize(spec: Pick<TensorSpec, 'shape'>): number {
  return spec.shape.slice(1).reduce((product, dimension) => product * dimension, 1);
}
