import type { DatasetColumn, DatasetSchema, RawSource } from './dataset-schema.js';

/**
 * How features come from raw rows: as the dataset itself says, or, where its rows hold features that were computed
 * before, as the dataset says from which they were computed.
 */
export function rawSource({ columns, features, computedFrom }: DatasetSchema): RawSource {
  return computedFrom ?? { columns, features };
}

/** The raw columns that the features need; those of the label alone are not among them. */
export function columnsNeeded({ columns, features }: RawSource): readonly DatasetColumn[] {
  const needed = new Set(features.flatMap(({ sources }) => sources));
  return columns.filter(({ name }) => needed.has(name));
}
