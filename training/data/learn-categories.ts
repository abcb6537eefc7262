import type { FeatureDefinition } from '../../domain/features/feature-definition.js';
import type { Columns } from '../../domain/model/columns.js';

/** Categories of each BYTES feature, in the order of their code units. */
export type Categories = Readonly<Record<string, readonly string[]>>;

/** Finds the categories of these rows; missing text counts as ''. */
export function learnCategories(definitions: readonly FeatureDefinition[], batch: Columns): Categories {
  const named = definitions
    .filter(({ type }) => type === 'BYTES')
    .map(({ name }) => {
      const values = batch.columns[name] as readonly (string | null)[];
      return [name, [...new Set(values.map((value) => value ?? ''))].sort()] as const;
    });
  return Object.fromEntries(named);
}
