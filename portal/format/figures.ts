const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** A count with separators; a `BigInt` of GraphQL comes as text. */
export function count(value: number | string): string {
  return typeof value === 'string' ? whole.format(BigInt(value)) : whole.format(value);
}

/** A measured figure to four digits; very small ones in scientific form. */
export function figure(value: number): string {
  if (value === 0 || Number.isInteger(value)) return whole.format(value);
  const size = Math.abs(value);
  if (size < 0.000001) return value.toExponential(1).replace('e-', 'e−');
  return Number(value.toPrecision(4)).toLocaleString('en', { maximumFractionDigits: 8 }).replace('-', '−');
}

/** A share as per cent. */
export function percent(share: number): string {
  return `${(share * 100).toLocaleString('en', { maximumFractionDigits: 1 })} %`;
}

/** Bytes for people. */
export function bytes(size: number | string): string {
  const value = Number(size);
  if (value < 1024) return `${value} B`;
  const [scaled, unit] = value < 1024 ** 2 ? [value / 1024, 'KB'] : [value / 1024 ** 2, 'MB'];
  return `${scaled.toLocaleString('en', { maximumFractionDigits: 1 })} ${unit}`;
}

/** "1 finding", "2 findings". */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : many}`;
}
