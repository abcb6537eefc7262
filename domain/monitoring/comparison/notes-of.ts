import type { DriftPolicy } from '../../policy/monitoring-policy.js';
import type { CountedTables } from './compare-tables.js';

/** Reference rows for each current row from which on the reference's own noise does not count. */
const wantedRatio = 10;

/** What a reader should know of the comparison itself, in words. */
export function notesOf({ reference, current, columns }: CountedTables, { minRows }: DriftPolicy): string[] {
  const notes: string[] = [];
  if (reference.rows === 0) notes.push('The reference has no rows, so nothing can be compared with it.');
  if (current.rows === 0) notes.push('The current table has no rows.');
  else if (current.rows < minRows) {
    notes.push(`The current table has ${current.rows} rows; from ${minRows} values on a column is judged.`);
  }
  if (reference.rows > 0 && current.rows > 0 && reference.rows < wantedRatio * current.rows) {
    notes.push(
      `The reference has fewer than ${wantedRatio} rows for each current row, so its own noise counts; the correction of PSI takes that into account.`,
    );
  }
  const inferred = columns.filter(({ roleBecause }) => roleBecause !== null);
  for (const { name, role, roleBecause } of inferred) {
    notes.push(`"${name}" counts as ${role}: ${roleBecause}. Give it another role in the configuration if it is none.`);
  }
  return notes;
}
