import { twoSidedZ } from '../../statistics/intervals/two-sided-z.js';
import { normalUpperTail } from '../../statistics/special/normal-upper-tail.js';
import type { PerformancePolicy } from '../../policy/monitoring-policy.js';
import type { PendingReading } from '../verdict/pending-reading.js';
import { seriesKey } from '../verdict/series-key.js';
import type { SeriesReading } from '../verdict/series-reading.js';
import type { MetricEstimate } from './metric-estimate.js';
import type { PerformanceMetric, PerformanceProfile } from './performance-profile.js';

const names = { logLoss: 'Log loss', rocAuc: 'ROC AUC', calibration: 'Calibration error beyond chance' };

/** 1 where a larger value is worse. */
const worse = { logLoss: 1, rocAuc: -1, calibration: 1 };

/** From so many floors on the loss of quality is major. */
const majorFloors = 2;

/**
 * Judges one metric of a window with mature labels, on the worse side only: it is bad when it is worse than the reference
 * by more than the floor, and by more than chance explains. The p-value is that of the one-sided z test of the difference
 * of two independent estimates. Without a floor in the policy the metric is shown.
 */
export function judgeMetric(
  metric: PerformanceMetric,
  segment: string | null,
  reference: PerformanceProfile,
  window: PerformanceProfile,
  policy: PerformancePolicy,
): PendingReading {
  const [now, before] = [window.metrics[metric], reference.metrics[metric]];
  const floor = policy.floors[metric] ?? null;
  const start = reading(metric, segment, now, before, policy.confidence);
  if (window.rows === 0) return { settled: { ...start, level: 'noData', reason: 'There is no label in this window.' } };
  if (now === null || before === null || window.rows < policy.minRows) {
    return { settled: { ...start, level: 'insufficientData', reason: tooLittle(window, now, policy) } };
  }
  const loss = worse[metric] * (now.value - before.value);
  const error = Math.hypot(now.standardError, before.standardError);
  const text = `${names[metric]} ${now.value.toFixed(3)}, reference ${before.value.toFixed(3)}`;
  const judged = { ...start, effect: loss, floor };
  if (floor === null) return { settled: { ...judged, level: 'shown', reason: `${text}.` } };
  const pValue = error === 0 ? Number(loss <= 0) : normalUpperTail(loss / error);
  return {
    settled: null,
    pValue,
    settle: (adjusted) => {
      const bad = loss > floor && adjusted < policy.alpha;
      const level = !bad ? 'ok' : loss > majorFloors * floor ? 'major' : 'minor';
      const reason = bad
        ? `${text}: worse by more than ${floor}, adjusted p ${adjusted.toPrecision(2)}.`
        : `${text}: not worse by more than ${floor} and chance.`;
      return { ...judged, level, pValue, adjustedPValue: adjusted, reason };
    },
  };
}

function tooLittle(window: PerformanceProfile, now: MetricEstimate | null, { minRows }: PerformancePolicy): string {
  if (window.rows < minRows) return `Only ${window.rows} labels; ${minRows} are needed.`;
  if (now === null) return 'Fewer than two labels of one class, so nothing can be ranked.';
  return 'The reference does not define this metric.';
}

function reading(
  metric: PerformanceMetric,
  segment: string | null,
  now: MetricEstimate | null,
  before: MetricEstimate | null,
  confidence: number,
): SeriesReading {
  const half = now === null ? 0 : twoSidedZ(confidence) * now.standardError;
  const measures =
    now === null
      ? []
      : [
          { variant: now.variant, value: now.value },
          { variant: `${now.variant} lower`, value: now.value - half },
          { variant: `${now.variant} upper`, value: now.value + half },
          ...(before === null ? [] : [{ variant: `${now.variant} reference`, value: before.value }]),
        ];
  return {
    key: seriesKey('performance', metric, segment),
    concern: 'performance',
    subject: metric,
    segment,
    level: 'ok',
    effect: null,
    floor: null,
    pValue: null,
    adjustedPValue: null,
    measures,
    reason: '',
  };
}
