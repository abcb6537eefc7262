import type { Columns } from '../model/columns.js';
import type { TensorSpec } from '../model/signature.js';
import { columnToJson } from './column-to-json.js';
import { innerSize } from './inner-size.js';

/** Whether a model reproduces its golden outputs, how far it is off at most, and the first value that is not the same. */
export interface GoldenComparison {
  readonly same: boolean;
  readonly largestDifference: number;
  readonly firstMismatch: {
    readonly output: string;
    readonly row: number;
    readonly expected: unknown;
    readonly got: unknown;
  } | null;
}

/**
 * Compares outputs with the golden ones: text, booleans and integers exactly, FP32 and FP64 within
 * `tolerance` x max(1, |expected|). The default 1e-5 is ten times the bound within which a written model agrees with its trainer.
 */
export function compareGolden(
  specs: readonly TensorSpec[],
  expected: Readonly<Record<string, readonly unknown[]>>,
  got: Columns,
  tolerance = 1e-5,
): GoldenComparison {
  let largestDifference = 0;
  for (const spec of specs) {
    const wanted = (expected[spec.name] ?? []).flat(Infinity);
    const values = columnToJson(spec.type, got.columns[spec.name] ?? []);
    const inner = Math.max(1, innerSize(spec));
    for (let index = 0; index < Math.max(wanted.length, values.length); index += 1) {
      const difference = distance(spec, wanted[index], values[index]);
      if (difference > tolerance) {
        const firstMismatch = {
          output: spec.name,
          row: Math.floor(index / inner),
          expected: wanted[index] ?? null,
          got: values[index] ?? null,
        };
        return { same: false, largestDifference: Math.max(largestDifference, difference), firstMismatch };
      }
      largestDifference = Math.max(largestDifference, difference);
    }
  }
  return { same: true, largestDifference, firstMismatch: null };
}

function distance(spec: TensorSpec, expected: unknown, got: unknown): number {
  if (expected === got) return 0;
  const real = spec.type === 'FP32' || spec.type === 'FP64';
  if (!real || typeof expected !== 'number' || typeof got !== 'number') return Infinity;
  return Math.abs(expected - got) / Math.max(1, Math.abs(expected));
}
