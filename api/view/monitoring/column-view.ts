import type { SeriesReading } from '../../../domain/monitoring/verdict/series-reading.js';
import type { VerdictsRecord } from '../../../store/queries/monitoring/window-verdicts.js';
import type { WindowRecord } from '../../../store/queries/monitoring/windows.js';
import { levelStatus } from './level-status.js';
import { metricView, type MetricView } from './metric-view.js';
import type { VerdictStatus } from './statuses.js';

export type ColumnRole = 'input' | 'output' | 'label';

/** What a window says of the distribution of one column. */
export interface ColumnView {
  readonly column: string;
  readonly role: ColumnRole;
  readonly segment: string | null;
  readonly verdict: VerdictStatus;
  readonly reason: string;
  readonly effect: MetricView;
  readonly pValue: number | null;
  readonly adjustedP: number | null;
  readonly metrics: readonly MetricView[];
  /** Where its histogram is found. */
  readonly window: WindowRecord;
  readonly verdicts: VerdictsRecord;
}

const roles: Partial<Record<SeriesReading['concern'], ColumnRole>> = {
  drift: 'input',
  prediction: 'output',
  labels: 'label',
};
const psi = 'psi/counts.half_row.bias_corrected';

/** The columns of a window in the order of the baseline: inputs, outputs, then the labels once they are mature. */
export function columnViews(window: WindowRecord, verdicts: VerdictsRecord): ColumnView[] {
  const readings = [...verdicts.close.readings, ...(verdicts.maturity?.readings ?? [])];
  return readings.flatMap((reading) => {
    const role = roles[reading.concern];
    return role ? [columnView(window, verdicts, reading, role)] : [];
  });
}

function columnView(
  window: WindowRecord,
  verdicts: VerdictsRecord,
  reading: SeriesReading,
  role: ColumnRole,
): ColumnView {
  const { subject: column, segment, level, reason, measures, effect, floor } = reading;
  const n = segment !== null ? null : role === 'label' ? window.labelled : (verdicts.values[column] ?? null);
  const of = { n, column, segment };
  const variant = measures.find((one) => one.variant.startsWith(psi))?.variant ?? psi;
  return {
    column,
    role,
    segment,
    verdict: verdictOf(level),
    reason,
    effect: metricView({
      name: 'psi',
      variant,
      value: effect,
      threshold: floor,
      status: levelStatus(level),
      reason,
      ...of,
    }),
    pValue: reading.pValue,
    adjustedP: reading.adjustedPValue,
    metrics: measures.map((one) => metricView({ name: familyOf(one.variant), ...one, ...of })),
    window,
    verdicts,
  };
}

/** A column that is shown by rule (the calendar) is no drift: its effect says that it was not judged. */
function verdictOf(level: SeriesReading['level']): VerdictStatus {
  if (level === 'minor' || level === 'major') return 'drift';
  return level === 'noData' || level === 'insufficientData' ? level : 'stable';
}

/** `jensen_shannon` of `jensen_shannon/distance.base2 [q20.reference]`. */
function familyOf(variant: string): string {
  return variant.split(/[/ ]/, 1)[0] ?? variant;
}
