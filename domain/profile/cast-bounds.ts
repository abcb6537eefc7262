import type { ColumnLayout } from './column-layout.js';

/**
 * The edges or values of a column of numbers in the precision of its element type: 0.1 <= 0.1 is true in float32 and false
 * when one side is a double, so both sides are rounded on every path.
 */
export function castBounds(layout: Exclude<ColumnLayout, { kind: 'categorical' }>): readonly number[] {
  const bounds = layout.kind === 'numeric' ? layout.edges : layout.values;
  return layout.type === 'FP32' ? bounds.map(Math.fround) : bounds;
}
