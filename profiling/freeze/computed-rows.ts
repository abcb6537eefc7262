import type { DatasetSchema } from '../../domain/features/dataset-schema.js';
import type { FeatureDefinition } from '../../domain/features/feature-definition.js';
import type { LabelledPrediction } from '../../domain/features/labelled-prediction.js';
import type { ColumnValues, Columns } from '../../domain/model/columns.js';
import { columnFromJson } from '../../domain/serving/column-from-json.js';
import { isUnfit } from '../../domain/serving/is-unfit.js';

/** Rows whose features are computed. Times in milliseconds since 1970. */
export interface ComputedRows {
  readonly times: Float64Array;
  readonly ordinals: Float64Array;
  readonly labels: Float64Array;
  readonly features: Columns;
}

/**
 * Predictions as rows of a computed schema, numbered from `firstOrdinal` on. One whose inputs lack a feature, or hold it
 * in another type, was made by a version of another signature: it is left out.
 */
export function computedRows(
  { features }: DatasetSchema,
  predictions: readonly LabelledPrediction[],
  firstOrdinal: number,
): ComputedRows {
  const fitting = predictions.filter(({ inputs }) => features.every((feature) => fits(feature, inputs)));
  const columns = features.map((feature) => [feature.name, toColumn(feature, fitting)] as const);
  return {
    times: Float64Array.from(fitting, ({ at }) => at.getTime()),
    ordinals: Float64Array.from(fitting, (_, row) => firstOrdinal + row),
    labels: Float64Array.from(fitting, ({ label }) => label),
    features: { rows: fitting.length, columns: Object.fromEntries(columns) },
  };
}

const valueOf = ({ name }: FeatureDefinition, inputs: LabelledPrediction['inputs']): unknown => {
  const value = inputs[name] ?? null;
  return Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value;
};

const specOf = ({ name, type, nullable = false }: FeatureDefinition) => ({ name, type, shape: [-1, 1], nullable });

function fits(feature: FeatureDefinition, inputs: LabelledPrediction['inputs']): boolean {
  return !isUnfit(columnFromJson(specOf(feature), [valueOf(feature, inputs)]));
}

function toColumn(feature: FeatureDefinition, predictions: readonly LabelledPrediction[]): ColumnValues {
  const column = columnFromJson(
    specOf(feature),
    predictions.map(({ inputs }) => valueOf(feature, inputs)),
  );
  if (isUnfit(column)) throw new TypeError(`${feature.name} does not fit in row ${column.index}`);
  return column;
}
