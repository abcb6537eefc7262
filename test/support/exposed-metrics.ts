import { Registry } from 'prom-client';
import { metricsPlugin } from '../../api/metrics/metrics.plugin.js';
import { registerStateMetrics } from '../../api/metrics/register-state-metrics.js';
import { createMetrics } from '../../platform/metrics/create-metrics.js';
import { createRelayMetrics } from '../../relay/create-relay-metrics.js';
import { countWindows } from '../../activities/monitoring/count-windows.js';
import type { MonitoringStore } from '../../domain/ports/monitoring-store.js';
import { createScoringMetrics } from '../../scoring/metrics.js';
import { registerServingGauges } from '../../scoring/register-serving-gauges.js';

/** A metric as a process registers it. */
export interface ExposedMetric {
  readonly name: string;
  readonly type: string;
  readonly labelNames: readonly string[];
}

/** Every metric that the product's processes register, by the functions with which they do. */
export async function exposedMetrics(): Promise<readonly ExposedMetric[]> {
  const registries = [createMetrics('any'), new Registry(), new Registry(), new Registry(), new Registry()] as const;
  const [, api, scoring, relay, lifecycle] = registries;
  metricsPlugin(api);
  registerStateMetrics(api, () => Promise.reject(new Error('not asked')));
  createScoringMetrics(scoring);
  registerServingGauges(scoring, { standings: () => [] }, { waitingRows: 0 });
  createRelayMetrics(relay);
  countWindows({} as MonitoringStore, lifecycle);
  const found = await Promise.all(registries.map((registry) => registry.getMetricsAsJSON()));
  return found.flat().map(({ name, type }) => {
    const registered = registries.map((registry) => registry.getSingleMetric(name)).find((metric) => metric);
    const { labelNames = [] } = registered as unknown as { labelNames?: readonly string[] };
    return { name, type: String(type), labelNames };
  });
}

/** The names under which a metric is asked for: a histogram has three. */
export function seriesOf({ name, type }: ExposedMetric): readonly string[] {
  return type === 'histogram' ? ['bucket', 'sum', 'count'].map((part) => `${name}_${part}`) : [name];
}
