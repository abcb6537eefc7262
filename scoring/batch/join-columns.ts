import type { ColumnValues, Columns } from '../../domain/model/columns.js';

/** Puts batches of the same columns one below the other. There must be at least one. */
export function joinColumns(batches: readonly Columns[]): Columns {
  const [first] = batches;
  if (first === undefined) throw new RangeError('There is nothing to join.');
  if (batches.length === 1) return first;
  const columns = Object.keys(first.columns).map((name) => [
    name,
    joinValues(batches.map((batch) => pick(batch, name))),
  ]);
  const rows = batches.reduce((sum, batch) => sum + batch.rows, 0);
  return { rows, columns: Object.fromEntries(columns) as Record<string, ColumnValues> };
}

function pick(batch: Columns, name: string): ColumnValues {
  const values = batch.columns[name];
  if (values === undefined) throw new RangeError(`A batch has no column "${name}".`);
  return values;
}

function joinValues(parts: readonly ColumnValues[]): ColumnValues {
  const [first] = parts;
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (first instanceof BigInt64Array) return fill(new BigInt64Array(length), parts as readonly BigInt64Array[]);
  if (first instanceof Float32Array) return fill(new Float32Array(length), parts as readonly Float32Array[]);
  if (first instanceof Float64Array) return fill(new Float64Array(length), parts as readonly Float64Array[]);
  if (first instanceof Int32Array) return fill(new Int32Array(length), parts as readonly Int32Array[]);
  if (first instanceof Uint8Array) return fill(new Uint8Array(length), parts as readonly Uint8Array[]);
  return (parts as readonly (string | null)[][]).flat();
}

function fill<T extends { set(part: T, at: number): void; readonly length: number }>(all: T, parts: readonly T[]): T {
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
