import { normalQuantile } from '../../../domain/statistics/special/normal-quantile.js';

/** How a column comes from its latent normal number: shifts and correlations act on that, for all shapes alike. */
export type ColumnShape = 'normal' | 'logNormal' | 'category';

/** Of five columns three are normal, one is skewed and one is a category. */
export function shapeOf(feature: number): ColumnShape {
  if (feature % 5 === 4) return 'category';
  return feature % 5 === 3 ? 'logNormal' : 'normal';
}

/** Ten categories, from frequent to rare. */
const shares = [0.3, 0.2, 0.15, 0.1, 0.08, 0.06, 0.05, 0.03, 0.02, 0.01];
export const categories = shares.map((_, place) => `category-${place}`);

/** Latent bounds between the categories. */
export const categoryBounds = shares
  .slice(0, -1)
  .map((_, place) => normalQuantile(shares.slice(0, place + 1).reduce((sum, share) => sum + share, 0)));

export function categoryOf(latent: number): string {
  let place = 0;
  while (latent > (categoryBounds[place] ?? Infinity)) place += 1;
  return categories[place] as string;
}
