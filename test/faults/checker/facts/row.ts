import type { Facts, Row } from './facts.js';

/** The rows of a table that was read. */
export function rowsOf(facts: Facts, table: string): readonly Row[] {
  const rows = facts.tables[table];
  if (rows === undefined) throw new Error(`The table ${table} was not read.`);
  return rows;
}

export function text(row: Row, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);
}

export function time(row: Row, column: string): number {
  const value = row[column];
  return typeof value === 'string' ? Date.parse(value) : NaN;
}

/** Rows by a column's text, in their order. */
export function groupBy(rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = text(row, column);
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.set(key, group);
  }
  return groups;
}

/** One row by its id. */
export function indexBy(rows: readonly Row[], column = 'id'): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [text(row, column), row]));
}

/** bytea as JSON has it: `\x` and hexadecimal digits. */
export function bytes(row: Row, column: string): Buffer {
  return Buffer.from(text(row, column).slice(2), 'hex');
}
