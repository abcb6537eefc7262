import type { SeriesReading } from '../verdict/series-reading.js';
import { worstLevel } from '../verdict/worst-level.js';
import type { CountedColumn, CountedTables } from './compare-tables.js';
import { describeBins } from './describe-bins.js';
import { describeMovement } from './describe-movement.js';
import { describeSide } from './describe-side.js';
import type { ColumnSide, ComparedColumn } from './table-comparison.js';

const driftConcerns = new Set(['drift', 'prediction', 'labels']);

/** Joins what was counted of a column and what was judged of it. */
export function describeColumn(
  column: CountedColumn,
  readings: readonly SeriesReading[],
  { reference, current, missing }: CountedTables,
): ComparedColumn {
  const named = <T extends { readonly name: string }>(all: readonly T[]): T | undefined =>
    all.find(({ name }) => name === column.name);
  const [layout, before, now] = [named(reference.layouts), named(reference.columns), named(current.columns)];
  const { name, role, roleBecause, unseen, tool } = column;
  const drift = readings.find(({ concern }) => driftConcerns.has(concern));
  const shared = { name, role, roleBecause, level: worstLevel(readings.map(({ level }) => level)), readings, tool };
  if (layout === undefined || before === undefined || now === undefined) {
    const bad = missing.get(name) ?? { reference: 0, current: 0 };
    const sides = {
      reference: uncounted(reference.rows, bad.reference),
      current: uncounted(current.rows, bad.current),
    };
    return {
      ...shared,
      ...sides,
      kind: null,
      psi: null,
      findings: findingsOf(readings, null, []),
      bins: [],
      unseen: [],
    };
  }
  const sides = { reference: describeSide(before), current: describeSide(now) };
  const bins = describeBins(layout, before, now);
  const moved = describeMovement(layout.kind === 'numeric', sides.reference, sides.current, bins);
  // Where the layout itself has a rest, rare categories of the reference would be called unseen.
  const newValues = before.unseen === 0 ? unseen : [];
  const findings = findingsOf(readings, moved, newValues);
  return { ...shared, ...sides, kind: layout.kind, psi: drift?.effect ?? null, findings, bins, unseen: newValues };
}

const uncounted = (rows: number, missing: number): ColumnSide => ({
  rows,
  missing,
  mean: null,
  standardDeviation: null,
  min: null,
  max: null,
});

/** First what is wrong, then where the column moved, or only that it is stable. */
function findingsOf(readings: readonly SeriesReading[], moved: string | null, unseen: readonly string[]): string[] {
  const bad = readings.filter(({ level }) => level === 'major' || level === 'minor');
  const told = bad.length > 0 ? bad : readings.slice(0, 1);
  const sentences = told.map(({ reason }) => reason);
  if (moved !== null && bad.some(({ concern }) => driftConcerns.has(concern))) sentences.push(moved);
  if (unseen.length > 0) sentences.push(`Not in the reference: ${unseen.map((one) => `"${one}"`).join(', ')}.`);
  return sentences;
}
