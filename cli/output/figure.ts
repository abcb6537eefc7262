/** A figure as people read it: whole numbers whole, others with four digits that count. */
export function figure(value: unknown): string | number | null {
  if (typeof value !== 'number') return null;
  if (Number.isInteger(value)) return value;
  const size = Math.abs(value);
  return size >= 1e-3 && size < 1e6 ? String(Number(value.toPrecision(4))) : value.toExponential(1);
}
