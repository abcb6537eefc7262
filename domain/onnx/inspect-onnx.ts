import type { RefusalReason } from '../problem/problem.js';
import { disguise } from './disguise.js';
import { OnnxInspection } from './onnx-inspection.js';
import { onnxLimits } from './onnx-limits.js';
import { WireFault, WireReader } from './wire-reader.js';

/**
 * Looks at the bytes of an ONNX model without running or loading any of it, and answers everything that speaks against
 * loading it; nothing when it may be tried. A reason never repeats text of the file. The work is bounded by the number of bytes;
 * nested or called parts are not written out.
 */
export function inspectOnnx(bytes: Uint8Array): readonly RefusalReason[] {
  if (bytes.length > onnxLimits.fileBytes) return [modelTooLarge(bytes.length)];
  const other = disguise(bytes);
  if (other !== null) return [notOnnx(`The file is ${other}, not an ONNX model. Upload the .onnx file itself.`)];
  const inspection = new OnnxInspection(new WireReader(bytes));
  try {
    inspection.inspect();
  } catch (error) {
    if (!(error instanceof WireFault)) throw error;
    const { message, unknownField } = error;
    return [...inspection.reasons(), { rule: unknownField ? 'unknownField' : 'notOnnx', message }];
  }
  return inspection.reasons();
}

/** The reason for a file of so many bytes. */
export function modelTooLarge(size: number): RefusalReason {
  return { rule: 'modelTooLarge', message: `The model has ${size} bytes; ${onnxLimits.fileBytes} are allowed.` };
}

function notOnnx(message: string): RefusalReason {
  return { rule: 'notOnnx', message };
}
