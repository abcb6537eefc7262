import type { TableComparison } from '../../domain/monitoring/comparison/table-comparison.js';

/** The comparison in a few sentences, the answer first. */
export function summarize({ columns, schema, level, tests, policy }: TableComparison): string[] {
  if (level === 'noData') return ['The current table has no rows, so there is nothing to judge.'];
  const count = (wanted: string): number => columns.filter((column) => column.level === wanted).length;
  const [major, minor] = [count('major'), count('minor')];
  const changed = major + minor;
  const judged = changed + count('ok');
  const sentences = [
    changed === 0
      ? `None of ${judged} judged columns changed.`
      : `${changed} of ${judged} judged columns changed: ${major} major, ${minor} minor.`,
  ];
  if (schema.length > 0) {
    sentences.push(`${schema.length} ${schema.length === 1 ? 'column does' : 'columns do'} not fit the reference.`);
  }
  const few = count('insufficientData');
  if (few > 0) sentences.push(`${few} ${few === 1 ? 'column has' : 'columns have'} too few values to be judged.`);
  sentences.push(
    `A column drifted when its adjusted p (Benjamini-Hochberg over ${tests} tests) is below ${policy.drift.alpha} and its bias-corrected PSI is at least ${policy.drift.minorPsi} (major: ${policy.drift.majorPsi}).`,
  );
  return sentences;
}
