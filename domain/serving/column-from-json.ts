import type { ColumnValues } from '../model/columns.js';
import type { TensorSpec } from '../model/signature.js';
import { isStorableText } from './is-storable-text.js';
import { showValue } from './show-value.js';

/** A value that does not fit the column it was meant for. */
export interface UnfitValue {
  readonly index: number;
  readonly code: 'NullNotAllowed' | 'IntegerTooLarge' | 'WrongValue';
  readonly expected: string;
  readonly got: string;
}

const int32 = { min: -(2 ** 31), max: 2 ** 31 - 1 };

/**
 * Reads JSON values into the typed column that `spec` names; `null` is "missing" where the spec is nullable.
 * Integers beyond 2^53 - 1 are refused: JSON readers lose their last digits. So are numbers that FP32 turns into infinity.
 */
export function columnFromJson(spec: TensorSpec, values: readonly unknown[]): ColumnValues | UnfitValue {
  if (spec.type === 'BYTES') return texts(spec, values);
  const column = emptyColumn(spec.type, values.length);
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (value === null && spec.nullable && (column instanceof Float32Array || column instanceof Float64Array)) {
      column[index] = Number.NaN;
      continue;
    }
    const problem = unfit(spec, value, index);
    if (problem !== null) return problem;
    if (column instanceof BigInt64Array) column[index] = BigInt(value as number);
    else column[index] = Number(value);
  }
  return column;
}

function emptyColumn(type: Exclude<TensorSpec['type'], 'BYTES'>, length: number) {
  if (type === 'FP32') return new Float32Array(length);
  if (type === 'FP64') return new Float64Array(length);
  if (type === 'INT32') return new Int32Array(length);
  return type === 'INT64' ? new BigInt64Array(length) : new Uint8Array(length);
}

function texts(spec: TensorSpec, values: readonly unknown[]): (string | null)[] | UnfitValue {
  const column: (string | null)[] = [];
  for (const [index, value] of values.entries()) {
    if (typeof value === 'string' && isStorableText(value)) column.push(value);
    else if (value === null && spec.nullable) column.push(null);
    else if (value === null) return nullNotAllowed(index, 'text');
    else
      return {
        index,
        code: 'WrongValue',
        expected: 'text without \\u0000 and half surrogate pairs',
        got: showValue(value),
      };
  }
  return column;
}

function unfit(spec: TensorSpec, value: unknown, index: number): UnfitValue | null {
  const expected = expectation(spec.type);
  if (value === null) return nullNotAllowed(index, expected);
  const wrong: UnfitValue = { index, code: 'WrongValue', expected, got: showValue(value) };
  if (spec.type === 'BOOL') return typeof value === 'boolean' ? null : wrong;
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrong;
  if (spec.type === 'FP32') return Number.isFinite(Math.fround(value)) ? null : wrong;
  if (spec.type === 'FP64') return null;
  if (!Number.isInteger(value)) return wrong;
  if (!Number.isSafeInteger(value)) return { ...wrong, code: 'IntegerTooLarge', got: `about ${value}` };
  return spec.type === 'INT32' && (value < int32.min || value > int32.max) ? wrong : null;
}

function nullNotAllowed(index: number, expected: string): UnfitValue {
  return { index, code: 'NullNotAllowed', expected: `${expected} (missing values are not allowed here)`, got: 'null' };
}

function expectation(type: TensorSpec['type']): string {
  if (type === 'BOOL') return 'true or false';
  if (type === 'INT32') return 'an integer between -2147483648 and 2147483647';
  if (type === 'INT64') return 'an integer between -9007199254740991 and 9007199254740991';
  return type === 'FP32' ? 'a finite number within the range of FP32' : 'a finite number';
}
