import Table from 'cli-table3';
import pc from 'picocolors';
import type { Io } from '../io.js';

export type Cell = string | number | boolean | null | undefined;

/** Lines of a table without vertical borders: easy to read, and easy to cut with standard tools. */
const chars = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** A missing value is shown as `-`. */
export function cellText(cell: Cell): string {
  return cell === null || cell === undefined || cell === '' ? '-' : String(cell);
}

/** Prints rows under a head; an empty table says what is missing instead. */
export function printTable(io: Io, head: readonly string[], rows: readonly (readonly Cell[])[], empty: string): void {
  if (rows.length === 0) {
    io.out(empty);
    return;
  }
  const bold = pc.createColors(io.color).bold;
  const table = new Table({ chars, style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 } });
  table.push(
    head.map((title) => bold(title.toUpperCase())),
    ...rows.map((row) => row.map(cellText)),
  );
  io.out(table.toString().replace(/[ \t]+$/gm, ''));
}
