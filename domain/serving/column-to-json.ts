import type { ColumnValues } from '../model/columns.js';
import type { TensorType } from '../model/signature.js';

/**
 * The values of a column as JSON: numbers that JSON cannot hold (NaN, infinities) become null, booleans true or false, and
 * integers beyond 2^53 - 1 text with all their digits.
 */
export function columnToJson(type: TensorType, values: ColumnValues): (number | boolean | string | null)[] {
  const json: (number | boolean | string | null)[] = [];
  for (const value of values) {
    if (typeof value === 'bigint') json.push(safe(value));
    else if (typeof value !== 'number') json.push(value);
    else if (type === 'BOOL') json.push(value !== 0);
    else json.push(Number.isFinite(value) ? value : null);
  }
  return json;
}

function safe(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}
