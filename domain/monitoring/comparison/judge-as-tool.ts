import { driftMethodOf } from '../../statistics/catalogue/compatibility.js';
import { driftInputs } from '../../statistics/catalogue/compatibility/drift-inputs.js';
import type { ComparedTool, DriftMethod } from '../../statistics/catalogue/compatibility/drift-method.js';
import { isDrift } from '../../statistics/catalogue/compatibility/is-drift.js';
import {
  comparedColumn,
  presentValues,
  type ColumnValue,
} from '../../statistics/catalogue/compatibility/present-values.js';
import { computeStatistic } from '../../statistics/compute-statistic.js';
import { StatisticError } from '../../statistics/statistic-error.js';
import type { ToolReading } from './tool-reading.js';

const names: Readonly<Record<ComparedTool, string>> = { evidently: 'Evidently', nannyml: 'NannyML' };
const signs: Readonly<Record<DriftMethod['driftWhen'], string>> = {
  below: 'below',
  atMost: 'at most',
  above: 'above',
  atLeast: 'at least',
};

/**
 * What a tool would say of a column by default, on the same rows: its method from `driftMethodOf`, computed by our
 * statistic of that name. Where the statistic has no value, the reason is told and nothing is judged.
 */
export function judgeAsTool(
  tool: ComparedTool,
  kind: 'numeric' | 'categorical',
  reference: readonly ColumnValue[],
  current: readonly ColumnValue[],
): ToolReading {
  const before = presentValues(tool, reference);
  const now = presentValues(tool, current);
  const method = driftMethodOf(tool, comparedColumn(kind, before, now));
  const variant = `${method.family}/${method.variant}`;
  const undecided = (why: string): ToolReading => {
    const reason = `${names[tool]} would judge by ${variant}, which has no value here: ${why}`;
    return { variant, value: null, threshold: method.threshold, drift: null, reason };
  };
  if (before.length === 0 || now.length === 0) return undecided('a side has no values.');
  try {
    const answer = computeStatistic(method.family, method.variant, driftInputs(method, before, now));
    const value = answer[method.answer] as number;
    const drift = isDrift(method, value);
    const said = `${names[tool]} would say ${drift ? 'drift' : 'no drift'}: ${variant} gives ${Number(value.toPrecision(4))}`;
    const reason = `${said}; drift is ${signs[method.driftWhen]} ${method.threshold}.`;
    return { variant, value, threshold: method.threshold, drift, reason };
  } catch (error) {
    if (!(error instanceof StatisticError)) throw error;
    return undecided(error.message);
  }
}
