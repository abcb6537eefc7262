import type { ColumnLayout } from '../../../domain/profile/column-layout.js';
import { normalUpperTail } from '../../../domain/statistics/special/normal-upper-tail.js';
import { categories, categoryBounds, shapeOf } from './column-shape.js';

/**
 * Chances of the counts of a column whose latent number is normal around `mean`. Of a numeric column the outer bins are
 * cut once more, at the range: the first and the last cell lie outside of it.
 */
export function cellChances(feature: number, layout: ColumnLayout, mean: number): number[] {
  const bounds = latentBounds(feature, layout).map((bound) => bound - mean);
  const chances = [...bounds, Infinity].map((bound, cell) => between(bounds[cell - 1] ?? -Infinity, bound));
  if (layout.kind !== 'categorical') return chances;
  // By the layout's own order; what the reference has not seen comes last.
  const listed = layout.categories.map((category) => chances[categories.indexOf(category)] as number);
  const unseen = categories.map((category, k) => (layout.categories.includes(category) ? 0 : (chances[k] as number)));
  return [...listed, unseen.reduce((sum, chance) => sum + chance, 0)];
}

function latentBounds(feature: number, layout: ColumnLayout): readonly number[] {
  if (layout.kind === 'categorical') return categoryBounds;
  if (layout.kind === 'discrete' || layout.range === null) throw new TypeError(`"${layout.name}" is not continuous`);
  const bounds = [layout.range[0], ...layout.edges, layout.range[1]];
  return shapeOf(feature) === 'logNormal' && layout.name !== 'score'
    ? bounds.map((bound) => Math.log(Math.max(0, bound)))
    : bounds;
}

/** P(a < Z <= b), formed in the smaller tail. */
function between(a: number, b: number): number {
  return a > 0 ? normalUpperTail(a) - normalUpperTail(b) : normalUpperTail(-b) - normalUpperTail(-a);
}
