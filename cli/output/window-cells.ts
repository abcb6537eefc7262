import type { Metric, WindowSummary } from '../../client/index.js';
import { percent } from './percent.js';
import type { Cell } from './table.js';
import { camelCase } from './words.js';
import { when } from './when.js';

/** What a window's row of the table shows; the same figures make its line while it is followed. */
export const windowHead = [
  'window',
  'version',
  'rows',
  'verdict',
  'log loss (interval)',
  'threshold',
  'ROC AUC',
  'worst column (PSI)',
  'missing',
  'p95 ms',
  'labelled',
] as const;

/** The cells of a window under `windowHead`. A figure that its rule calls bad has an exclamation mark. */
export function windowCells(window: WindowSummary): Cell[] {
  const { worstColumn, worstMissing, performance, service } = window;
  const logLoss = named(performance, 'logLoss');
  return [
    `${when(window.start)}${window.partial ? ' (part)' : ''}`,
    window.version.number,
    window.rows,
    camelCase(window.verdict),
    interval(logLoss),
    logLoss?.threshold == null ? null : three(logLoss.threshold),
    marked(named(performance, 'rocAuc')),
    worstColumn && `${worstColumn.column} ${marked(worstColumn.effect) ?? '-'}`,
    worstMissing && `${percent(worstMissing.value)}${worstMissing.status === 'VIOLATION' ? ' !' : ''}`,
    named(service, 'latencyP95Ms')?.value?.toFixed(1),
    percent(window.labelCoverage),
  ];
}

function named(metrics: readonly Metric[], name: string): Metric | undefined {
  return metrics.find((metric) => metric.name === name && metric.segment === null);
}

function interval(metric: Metric | undefined): Cell {
  const { value, lower, upper } = metric ?? {};
  if (value == null) return null;
  const range = lower == null || upper == null ? '' : ` (${three(lower)} to ${three(upper)})`;
  return `${three(value)}${range}${bad(metric)}`;
}

function marked(metric: Metric | undefined): Cell {
  return metric?.value == null ? null : `${three(metric.value)}${bad(metric)}`;
}

function bad(metric: Metric | undefined): string {
  return metric?.status === 'VIOLATION' || metric?.status === 'WARNING' ? ' !' : '';
}

/** A corrected PSI can be a hair below zero: that is shown as zero. */
function three(value: number): string {
  return value.toFixed(3).replace(/^-(0\.000)$/, '$1');
}
