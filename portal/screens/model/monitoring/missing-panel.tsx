import { useState } from 'react';
import { HeatStrip, type HeatRow } from '../../../chart/heat-strip.js';
import { MetricChart } from '../../../chart/metric-chart.js';
import { windowPoint } from '../../../chart/window-point.js';
import { percent } from '../../../format/figures.js';
import { type QualityWindowsQuery, qualityWindowsQuery } from '../../../graph/operations/windows.js';
import { useRead } from '../../../graph/use-read.js';
import { useLiveRefresh } from '../../../live/use-live-refresh.js';
import { ReadState } from '../../../parts/read-state.js';
import { ChartFrame } from './chart-frame.js';
import { firingOf } from './firing-of.js';
import type { PanelProps } from './panel-props.js';

type Windows = NonNullable<QualityWindowsQuery['model']>['windows']['nodes'];

/** Missing values of every column at a glance, and of one in detail. */
export function MissingPanel({ modelKey, plot, alerts, selected, onSelect }: PanelProps) {
  const read = useRead(qualityWindowsQuery, { key: modelKey });
  useLiveRefresh(read.refresh, (event) => event.kind !== 'resync' && event.model === modelKey);
  const [wanted, setWanted] = useState<string | null>(null);
  return (
    <ReadState read={read} lines={7}>
      {({ model }) => {
        const windows = model?.windows ?? { nodes: [], totalCount: 0 };
        const rows = heatRows(windows.nodes);
        const chosen = rows.find(({ name }) => name === wanted) ?? rows[0];
        const points = chosen?.points ?? [];
        return (
          <ChartFrame points={points} total={windows.totalCount} show={percent} legend={['firing']}>
            {chosen && (
              <HeatStrip rows={rows} show={percent} chosen={chosen.name} onChoose={setWanted} onSelect={onSelect} />
            )}
            <MetricChart
              points={points}
              worse={plot.worse}
              show={percent}
              firing={chosen ? firingOf(alerts, 'missing', chosen.name) : []}
              selected={selected}
              onSelect={onSelect}
            />
          </ChartFrame>
        );
      }}
    </ReadState>
  );
}

function heatRows(newestFirst: Windows): readonly HeatRow[] {
  const windows = newestFirst.toReversed();
  const missing = windows.flatMap(({ quality }) => quality.filter(({ name }) => name === 'missing'));
  const names = [...new Set(missing.flatMap(({ column }) => column ?? []))];
  return names.map((name) => ({
    name,
    points: windows.map((window) =>
      windowPoint(
        window,
        window.quality.find((one) => one.name === 'missing' && one.column === name),
      ),
    ),
  }));
}
