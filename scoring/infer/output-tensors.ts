import type { Signature } from '../../domain/model/signature.js';
import type { InferAnswer } from './infer-answer.js';

/** Puts rows of outputs (JSON by name) together as tensors, in the order of `names`. */
export function outputTensors(
  signature: Signature,
  names: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): InferAnswer['outputs'] {
  return names.flatMap((name) => {
    const spec = signature.outputs.find((output) => output.name === name);
    if (spec === undefined) return [];
    const shape = [rows.length, ...spec.shape.slice(1)];
    return [{ name, datatype: spec.type, shape, data: rows.flatMap((row) => row[name]) }];
  });
}
