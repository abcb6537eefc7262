/** The program of an inspection: reads the file that is its standard input, and prints what speaks against it as JSON. */
import { fstatSync, readSync, writeSync } from 'node:fs';
import { inspectOnnx, modelTooLarge } from '../../domain/onnx/inspect-onnx.js';
import { onnxLimits } from '../../domain/onnx/onnx-limits.js';

const input = 0;
const output = 1;

function readWhole(size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  while (at < size) {
    // By place: whoever opened the file may have read or written it before.
    const read = readSync(input, bytes, at, size - at, at);
    if (read === 0) break;
    at += read;
  }
  return bytes.subarray(0, at);
}

const { size } = fstatSync(input);
const reasons = size > onnxLimits.fileBytes ? [modelTooLarge(size)] : inspectOnnx(readWhole(size));
writeSync(output, JSON.stringify(reasons));
