import type { FeatureDefinition } from '../../domain/features/feature-definition.js';
import type { Columns } from '../../domain/model/columns.js';
import type { FeatureColumn, FeatureTable } from './feature-table.js';
import type { Categories } from './learn-categories.js';

/** Casts features to what models see: float32 numbers, and categories by their place in the learned lists. */
export function toFeatureTable(
  definitions: readonly FeatureDefinition[],
  batch: Columns,
  categories: Categories,
): FeatureTable {
  return { rows: batch.rows, columns: definitions.map((definition) => toColumn(definition, batch, categories)) };
}

function toColumn(
  { name, type, nullable = false }: FeatureDefinition,
  batch: Columns,
  learned: Categories,
): FeatureColumn {
  if (type === 'BYTES') {
    const values = batch.columns[name] as readonly (string | null)[];
    const categories = learned[name] ?? [];
    const places = new Map(categories.map((category, place) => [category, place]));
    const codes = Int32Array.from(values, (value) => places.get(value ?? '') ?? -1);
    return { kind: 'category', name, nullable, categories, codes };
  }
  const values = Float32Array.from(batch.columns[name] as ArrayLike<number | bigint>, Number);
  return { kind: 'number', name, type, nullable, values };
}
