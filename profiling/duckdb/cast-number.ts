import type { TensorType } from '../../domain/model/signature.js';
import { identifier } from './sql-text.js';

/**
 * A column of numbers as SQL in double, in the precision of its type: an FP32 column is rounded to float first, as the
 * fold does, so that a value on an edge falls into the same bin on every path.
 */
export function castNumber(name: string, type: TensorType): string {
  const column = identifier(name);
  return type === 'FP32' ? `${column}::double::float::double` : `${column}::double`;
}
