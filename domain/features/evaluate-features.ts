import type { ColumnValues, Columns } from '../model/columns.js';
import { evaluateFeature } from './evaluate-feature.js';
import type { FeatureDefinition } from './feature-definition.js';
import type { RawTable } from './raw-table.js';

/** Computes every feature for every row, in the order of the definitions. Throws as `evaluateFeature`. */
export function evaluateFeatures(definitions: readonly FeatureDefinition[], table: RawTable): Columns {
  const columns: Record<string, ColumnValues> = {};
  for (const definition of definitions) columns[definition.name] = evaluateFeature(definition, table);
  return { rows: table.rows, columns };
}
