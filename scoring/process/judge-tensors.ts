import { Failure } from '../../domain/failure/failure.js';
import type { Signature, TensorSpec, TensorType } from '../../domain/model/signature.js';

/** An input or output as the runtime describes it; a dimension is a number, or a name when it varies. */
export interface RuntimeTensor {
  readonly name: string;
  readonly isTensor: boolean;
  readonly type?: string;
  readonly shape?: readonly (number | string)[];
}

const runtimeTypes: Record<TensorType, string> = {
  FP32: 'float32',
  FP64: 'float64',
  INT32: 'int32',
  INT64: 'int64',
  BOOL: 'bool',
  BYTES: 'string',
};

/**
 * Checks that the loaded model takes exactly the signature's inputs and gives its outputs, with the same types and inner
 * dimensions. Answers the most rows that one run may have: 1 for a model with a fixed batch of one, else Infinity.
 * Throws `SignatureMismatch` with every difference.
 */
export function judgeTensors(
  signature: Signature,
  inputs: readonly RuntimeTensor[],
  outputs: readonly RuntimeTensor[],
): number {
  const differences = [
    ...signature.inputs.flatMap((spec) => compare('input', spec, inputs)),
    ...signature.outputs.flatMap((spec) => compare('output', spec, outputs)),
    ...inputs
      .filter((tensor) => !signature.inputs.some((spec) => spec.name === tensor.name))
      .map((tensor) => `the model also wants input "${tensor.name}"`),
  ];
  if (differences.length > 0) {
    throw new Failure('SignatureMismatch', `The model does not have its signature: ${differences.join('; ')}.`, {
      differences,
    });
  }
  return inputs.some((tensor) => tensor.shape?.[0] === 1) ? 1 : Infinity;
}

function compare(side: string, spec: TensorSpec, tensors: readonly RuntimeTensor[]): string[] {
  const tensor = tensors.find((candidate) => candidate.name === spec.name);
  if (tensor === undefined || !tensor.isTensor) return [`the model has no ${side} tensor "${spec.name}"`];
  const differences: string[] = [];
  if (tensor.type !== runtimeTypes[spec.type]) {
    differences.push(`${side} "${spec.name}" is ${tensor.type}, not ${runtimeTypes[spec.type]}`);
  }
  const shape = tensor.shape ?? [];
  const rows = shape[0];
  const sameShape =
    shape.length === spec.shape.length &&
    (typeof rows !== 'number' || rows <= 1) &&
    shape.every((size, axis) => axis === 0 || typeof size !== 'number' || size < 0 || size === spec.shape[axis]);
  if (!sameShape) differences.push(`${side} "${spec.name}" has shape [${shape.join()}], not [${spec.shape.join()}]`);
  return differences;
}
