import type { ColumnView } from './column-view.js';

/** The input or output that moved farthest, in floors: of those that drifted, else of those that were judged; null without any. */
export function worstColumn(columns: readonly ColumnView[]): ColumnView | null {
  const judged = columns.filter(({ role, effect }) => role !== 'label' && effect.status !== 'notJudged');
  const drifted = judged.filter(({ verdict }) => verdict === 'drift');
  const [first, ...rest] = drifted.length > 0 ? drifted : judged;
  return first ? rest.reduce((worst, one) => (inFloors(one) > inFloors(worst) ? one : worst), first) : null;
}

function inFloors({ effect: { value, threshold } }: ColumnView): number {
  return value === null || !threshold ? -Infinity : value / threshold;
}
