import { lossSequenceSubject } from '../../../domain/monitoring/performance/judge-loss-sequence.js';
import type { MetricEstimate } from '../../../domain/monitoring/performance/metric-estimate.js';
import type { PerformanceMetric } from '../../../domain/monitoring/performance/performance-profile.js';
import type { SeriesReading } from '../../../domain/monitoring/verdict/series-reading.js';
import type { VerdictsRecord } from '../../../store/queries/monitoring/window-verdicts.js';
import type { WindowRecord } from '../../../store/queries/monitoring/windows.js';
import { levelStatus } from './level-status.js';
import { metricView, type MetricView } from './metric-view.js';

const variants: Readonly<Record<PerformanceMetric, string>> = {
  logLoss: 'log_loss/binary',
  rocAuc: 'roc_auc/delong',
  calibration: 'expected_calibration_error/equal_count.less_chance [15]',
};
/** A loss of quality is a rise, but for these. */
const higherIsBetter: readonly string[] = ['rocAuc'];

/**
 * Realised quality of a window: judged once its labels are mature; before, what there is so far, not judged. Figures
 * without a rule (Brier score) come last.
 */
export function performanceViews(window: WindowRecord, { maturity, performance }: VerdictsRecord): MetricView[] {
  const n = performance?.rows ?? window.labelled;
  const judged = (maturity?.readings ?? [])
    .filter(({ concern }) => concern === 'performance')
    .map((reading) => judgedView(reading, reading.segment === null ? n : null));
  const soFar = judged.length > 0 ? [] : Object.entries(performance?.metrics ?? {});
  return [
    ...judged,
    ...soFar.flatMap(([name, estimate]) => (estimate ? [estimatedView(name, estimate, n)] : [])),
    ...(performance?.shown ?? []).map(({ variant, value }) => metricView({ name: nameOf(variant), variant, value, n })),
  ];
}

function judgedView(reading: SeriesReading, n: MetricView['n']): MetricView {
  const { subject: name, segment, level, reason, floor } = reading;
  const variant = reading.measures[0]?.variant ?? variants[name as PerformanceMetric] ?? name;
  const measure = (suffix: string) =>
    reading.measures.find((one) => one.variant === `${variant}${suffix}`)?.value ?? null;
  const reference = measure(' reference');
  return metricView({
    name,
    variant,
    value: measure(''),
    lower: measure(' lower'),
    upper: measure(' upper'),
    n,
    reference,
    threshold: thresholdOf(name, floor, reference),
    status: levelStatus(level),
    segment,
    reason,
  });
}

/** The value from which on it is bad: an e-value is compared with its limit itself, a metric with its reference. */
function thresholdOf(name: string, floor: number | null, reference: number | null): number | null {
  if (name === lossSequenceSubject) return floor;
  if (reference === null || floor === null) return null;
  return reference + (higherIsBetter.includes(name) ? -1 : 1) * floor;
}

function estimatedView(name: string, { variant, value }: MetricEstimate, n: MetricView['n']): MetricView {
  return metricView({ name, variant, value, n, reason: 'The labels are not mature yet.' });
}

/** `brierScore` of `brier_score/binary`. */
function nameOf(variant: string): string {
  const family = variant.split('/', 1)[0] ?? variant;
  return family.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
