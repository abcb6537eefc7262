import type { ComparedColumn, ComparedTool, DriftMethod } from './compatibility/drift-method.js';
import { evidentlyDriftMethod } from './compatibility/evidently-drift-method.js';
import { nannymlDriftMethod } from './compatibility/nannyml-drift-method.js';

const methods: Readonly<Record<ComparedTool, (column: ComparedColumn) => DriftMethod>> = {
  evidently: evidentlyDriftMethod,
  nannyml: nannymlDriftMethod,
};

/**
 * How a tool judges drift of a column by default, in statistics of this catalogue: Evidently 0.7.23 (the table is at
 * `evidentlyDriftMethod`) and NannyML 0.13.1 (`nannymlDriftMethod`, with what it does about thresholds). For a column:
 * take the `presentValues` of both sides, describe them with `comparedColumn`, compute the method's statistic from
 * `driftInputs`, and ask `isDrift` of its `answer`. A test does this with what the tools themselves answered.
 */
export function driftMethodOf(tool: ComparedTool, column: ComparedColumn): DriftMethod {
  return methods[tool](column);
}
