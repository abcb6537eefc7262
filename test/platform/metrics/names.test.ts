import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { exposedMetrics, seriesOf, type ExposedMetric } from '../../support/exposed-metrics.js';

let metrics: readonly ExposedMetric[];
let ours: readonly ExposedMetric[];
beforeAll(async () => {
  metrics = await exposedMetrics();
  ours = metrics.filter(({ name }) => name.startsWith('tenure_'));
});

interface Panel {
  readonly id: number;
  readonly title: string;
  readonly type: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets?: readonly { readonly expr: string; readonly refId: string }[];
}
interface Rules {
  readonly groups: readonly { readonly rules: readonly { readonly alert: string; readonly expr: string }[] }[];
}

const { panels } = JSON.parse(readFileSync('deploy/grafana/dashboards/tenure.json', 'utf8')) as { panels: Panel[] };
const { groups } = parse(readFileSync('deploy/prometheus/rules.yaml', 'utf8')) as Rules;
const charts = panels.filter(({ type }) => type !== 'row');
const questions = [
  ...charts.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => [title, expr] as const)),
  ...groups.flatMap(({ rules }) => rules.map(({ alert, expr }) => [alert, expr] as const)),
];

/** Labels that every series has: of the process, of Prometheus, of a histogram. */
const everywhere = ['process', 'instance', 'le'];

describe('the dashboard and the rules', () => {
  it.each(questions)('ask only for what the product exposes: %s', (_title, expr) => {
    const known = new Map(metrics.flatMap((metric) => seriesOf(metric).map((series) => [series, metric] as const)));
    const asked = [...expr.matchAll(/\b(?:tenure|process|nodejs)_\w+/g)].map(([name]) => name);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((name) => !known.has(name))).toEqual([]);
    const labels = asked.flatMap((name) => known.get(name)?.labelNames ?? []);
    const used = [
      ...[...expr.matchAll(/([a-z_]+)\s*(?:=~|!=|=)\s*"/g)].map(([, label = '']) => label),
      ...[...expr.matchAll(/\b(?:by|on) \(([^)]*)\)/g)].flatMap(([, list = '']) => list.split(/,\s*/)),
    ];
    expect(used.filter((label) => !labels.includes(label) && !everywhere.includes(label))).toEqual([]);
  });

  it('show everything in a place of its own', () => {
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, i) => `${x + (i % w)},${y + Math.floor(i / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(panels.filter(({ gridPos }) => gridPos.x + gridPos.w > 24)).toEqual([]);
  });

  it('ask in every panel, each question under a letter of its own', () => {
    for (const { title, targets = [] } of charts) {
      const letters = targets.map(({ refId }) => refId);
      expect([title, letters.length > 0, new Set(letters).size]).toEqual([title, true, letters.length]);
    }
  });
});

describe('the metrics of the product', () => {
  it('are named as the house asks: counters end in _total, times in _seconds', () => {
    const odd = ours.filter(({ name, type }) => {
      return (
        !/^tenure_[a-z_]+$/.test(name) || name.endsWith('_total') !== (type === 'counter') || /_(ms|millis)/.test(name)
      );
    });
    expect(odd.map(({ name }) => name)).toEqual([]);
  });

  it('are all in docs/operations.md, with their labels, and nothing else is', () => {
    const section = /## Metrics\n([\s\S]*?)\n## /.exec(readFileSync('docs/operations.md', 'utf8'))?.[1] ?? '';
    const documented = [...section.matchAll(/^\| `(tenure_\w+)`\s*\|([^|]*)\|/gm)].map(([, name, labels = '']) => {
      return `${name} ${[...labels.matchAll(/`(\w+)`/g)].map(([, label]) => label).join(' ')}`.trim();
    });
    const exposed = ours.map(({ name, labelNames }) => `${name} ${labelNames.join(' ')}`.trim());
    expect(documented.sort()).toEqual([...exposed].sort());
  });
});
