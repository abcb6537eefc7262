import type { Columns } from '../../domain/model/columns.js';
import type { TensorSpec } from '../../domain/model/signature.js';
import { columnToJson } from '../../domain/serving/column-to-json.js';
import { innerSize } from '../../domain/serving/inner-size.js';

/** The rows of a batch as JSON objects by name; a tensor with inner dimensions is a flat list. */
export function rowsToJson(specs: readonly TensorSpec[], batch: Columns): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = Array.from({ length: batch.rows }, () => ({}));
  for (const spec of specs) {
    const inner = innerSize(spec);
    const values = columnToJson(spec.type, batch.columns[spec.name] ?? []);
    for (const [index, row] of rows.entries()) {
      row[spec.name] = inner === 1 ? values[index] : values.slice(index * inner, (index + 1) * inner);
    }
  }
  return rows;
}
