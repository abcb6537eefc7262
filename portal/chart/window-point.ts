import type { WindowLineFragment } from '../graph/operations/windows.js';
import type { MetricStatus } from '../graph/operations/schema-types.js';

/** What a chart needs of a metric; what is not known of it is null. */
export interface PlottedMetric {
  readonly value: number | null;
  readonly lower?: number | null;
  readonly upper?: number | null;
  readonly reference?: number | null;
  readonly threshold?: number | null;
  readonly status: MetricStatus;
}

/** One metric in one window. */
export interface WindowPoint {
  readonly window: WindowLineFragment;
  /** The middle of the window, milliseconds. */
  readonly at: number;
  readonly value: number | null;
  readonly interval: readonly [number, number] | null;
  readonly reference: number | null;
  readonly threshold: number | null;
  readonly status: MetricStatus;
}

/** A window with its value of a metric; without it where the window does not measure it. */
export function windowPoint(window: WindowLineFragment, metric: PlottedMetric | undefined): WindowPoint {
  const { lower = null, upper = null } = metric ?? {};
  return {
    window,
    at: (Date.parse(window.start) + Date.parse(window.end)) / 2,
    value: metric?.value ?? null,
    interval: lower === null || upper === null ? null : [lower, upper],
    reference: metric?.reference ?? null,
    threshold: metric?.threshold ?? null,
    status: metric?.status ?? 'NOT_JUDGED',
  };
}
