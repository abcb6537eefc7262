import type { Columns } from '../../domain/model/columns.js';
import type { Signature } from '../../domain/model/signature.js';

/** Tells, for each feature with known categories, how many values of the batch are none of them; missing ones do not count. */
export function countUnseen(
  signature: Signature,
  batch: Columns,
  tell: (feature: string, count: number) => void,
): void {
  for (const { name, categories } of signature.inputs) {
    const values = batch.columns[name];
    if (categories === undefined || !Array.isArray(values)) continue;
    const known = new Set(categories);
    const count = values.filter((value) => value !== null && !known.has(value)).length;
    if (count > 0) tell(name, count);
  }
}
