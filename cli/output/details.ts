import pc from 'picocolors';
import type { Io } from '../io.js';
import { cellText, type Cell } from './table.js';

/** Prints `name  value` lines, aligned. */
export function printDetails(io: Io, entries: readonly (readonly [string, Cell])[]): void {
  const width = Math.max(...entries.map(([name]) => name.length));
  const dim = pc.createColors(io.color).dim;
  for (const [name, value] of entries) io.out(`${dim(name.padEnd(width))}  ${cellText(value)}`);
}
