import type { ColumnValues } from '../model/columns.js';
import type { TensorType } from '../model/signature.js';
import type { ColumnLayout } from './column-layout.js';
import { frequentCategories } from './frequent-categories.js';
import { layoutNumbers } from './layout-numbers.js';

/**
 * Freezes how a column is counted, from its values in the reference rows.
 *
 * @param range plausible values; without one, the smallest and largest of the reference
 */
export function layoutColumn(
  name: string,
  type: TensorType,
  values: ColumnValues,
  range?: readonly [number, number],
): ColumnLayout {
  if (Array.isArray(values)) {
    const counts = new Map<string, number>();
    for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    return { name, type, kind: 'categorical', categories: frequentCategories(counts) };
  }
  return layoutNumbers(name, type, Float64Array.from(values as ArrayLike<number | bigint>, Number), range);
}
