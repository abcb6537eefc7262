import type { DatasetColumn, DatasetSchema } from './dataset-schema.js';
import type { FeatureDefinition } from './feature-definition.js';
import { rawSource } from './raw-source.js';

/**
 * The schema of rows that hold the features of another dataset already computed, as predictions do: each feature is a
 * column of its own name, the label is one of 0 and 1. Where they came from goes along, so that raw rows can be scored.
 *
 * @param digest of the dataset that `schema` describes
 */
export function computedSchema(schema: DatasetSchema, digest: string): DatasetSchema {
  const { label, features } = schema;
  const taken = new Set([label.name, ...features.map(({ name }) => name)]);
  const ordinal = freeName(schema.ordinal, taken);
  const time = freeName(schema.time, taken.add(ordinal));
  return {
    schemaVersion: 1,
    columns: [
      { name: ordinal, kind: 'number' },
      { name: time, kind: 'time' },
      { name: label.name, kind: 'number', range: [0, 1] },
      ...features.map(columnOf),
    ],
    ordinal,
    time,
    label: itself(label),
    features: features.map(itself),
    computedFrom: schema.computedFrom ?? { dataset: digest, ...rawSource(schema) },
  };
}

function columnOf({ name, type, nullable, range }: FeatureDefinition): DatasetColumn {
  return {
    name,
    kind: type === 'BYTES' ? 'text' : 'number',
    ...(nullable === undefined ? {} : { nullable }),
    ...(range === undefined || type === 'BYTES' ? {} : { range }),
  };
}

/** The column as it is. */
function itself({ name, type, nullable, range, description }: FeatureDefinition): FeatureDefinition {
  return {
    name,
    type,
    operator: 'value',
    sources: [name],
    ...(nullable === undefined ? {} : { nullable }),
    ...(range === undefined ? {} : { range }),
    ...(description === undefined ? {} : { description }),
  };
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  while (taken.has(name)) name = `${name}_`;
  return name;
}
