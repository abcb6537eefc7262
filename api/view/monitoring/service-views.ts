import { latencyQuantile, type LatencyHistogram } from '../../../domain/monitoring/profiles/latency-histogram.js';
import { metricView, type MetricView } from './metric-view.js';

/** Upper bounds of buckets that are an eighth of a power of two wide: never told smaller than it was, by 12.5 % at most. */
const variant = 'quantile/inverted_cdf [log_linear_8.upper, ms]';

/** How a model served a window: rows, and quantiles of the latency in milliseconds. Null without an answer. */
export function serviceViews(rows: string, service: LatencyHistogram | null): MetricView[] {
  const quantiles = [
    ['latencyP50Ms', 0.5],
    ['latencyP95Ms', 0.95],
    ['latencyP99Ms', 0.99],
  ] as const;
  return [
    ...quantiles.map(([name, q]) => {
      const microseconds = service && latencyQuantile(service, q);
      return metricView({ name, variant, value: microseconds === null ? null : microseconds / 1000, n: rows });
    }),
    metricView({ name: 'rows', variant: 'rows', value: Number(rows), n: rows }),
  ];
}
