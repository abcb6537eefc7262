import type { ColumnValues } from '../model/columns.js';
import type { FeatureDefinition, FeatureType } from './feature-definition.js';
import { FeatureError } from './feature-error.js';
import type { OperatorResult } from './operators/operator.js';
import { findOperator } from './operators/operators.js';
import type { RawTable } from './raw-table.js';

/**
 * Computes one feature for every row of a table.
 *
 * @throws FeatureError for a source that the table lacks, a missing value where the definition allows none, and a
 *   value that its type cannot hold
 */
export function evaluateFeature(definition: FeatureDefinition, table: RawTable): ColumnValues {
  const sources = definition.sources.map((source) => {
    const column = table.columns[source];
    if (column === undefined) throw new FeatureError(definition.name, `the data have no column "${source}"`);
    return column;
  });
  const operator = findOperator(definition.operator);
  if (operator === undefined) throw new FeatureError(definition.name, `there is no operator "${definition.operator}"`);
  const result = operator.apply(sources, definition.settings ?? {}, table.rows);
  if (definition.nullable !== true) refuseMissing(definition.name, result);
  return cast(definition.name, definition.type, result);
}

function refuseMissing(name: string, values: OperatorResult): void {
  const row = values instanceof Float64Array ? values.findIndex(Number.isNaN) : values.indexOf(null);
  if (row >= 0) throw new FeatureError(`${name}[${row}]`, 'the value is missing and the feature is not nullable');
}

function cast(name: string, type: FeatureType, values: OperatorResult): ColumnValues {
  if (type === 'BYTES') {
    if (values instanceof Float64Array) throw new FeatureError(name, 'gives numbers and cannot be BYTES');
    return values;
  }
  if (!(values instanceof Float64Array)) throw new FeatureError(name, `gives text and cannot be ${type}`);
  if (type === 'FP32') return Float32Array.from(values);
  const row = values.findIndex((value) => !Number.isSafeInteger(value));
  if (row >= 0) throw new FeatureError(`${name}[${row}]`, `${values[row]} is not a whole number that INT64 can hold`);
  return BigInt64Array.from(values, BigInt);
}
