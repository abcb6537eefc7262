import { useState } from 'react';
import { HeatStrip, type HeatRow } from '../../../chart/heat-strip.js';
import { MetricChart } from '../../../chart/metric-chart.js';
import { windowPoint } from '../../../chart/window-point.js';
import { figure } from '../../../format/figures.js';
import { type DriftWindowsQuery, driftWindowsQuery } from '../../../graph/operations/windows.js';
import { useRead } from '../../../graph/use-read.js';
import { useLiveRefresh } from '../../../live/use-live-refresh.js';
import { ReadState } from '../../../parts/read-state.js';
import { ChartFrame } from './chart-frame.js';
import { firingOf } from './firing-of.js';
import type { PanelProps } from './panel-props.js';

type Windows = NonNullable<DriftWindowsQuery['model']>['windows']['nodes'];

/** Drift of every column at a glance, and of one in detail. */
export function DriftPanel({ modelKey, plot, alerts, selected, onSelect }: PanelProps) {
  const read = useRead(driftWindowsQuery, { key: modelKey });
  useLiveRefresh(read.refresh, (event) => event.kind !== 'resync' && event.model === modelKey);
  const [wanted, setWanted] = useState<string | null>(null);
  return (
    <ReadState read={read} lines={7}>
      {({ model }) => {
        const windows = model?.windows ?? { nodes: [], totalCount: 0 };
        const rows = heatRows(windows.nodes);
        const chosen = rows.find(({ name }) => name === wanted) ?? rows[0];
        const role = windows.nodes
          .flatMap(({ columns }) => columns)
          .find(({ column }) => column === chosen?.name)?.role;
        const kind = role === 'output' ? 'prediction' : role === 'label' ? 'labels' : 'drift';
        const points = chosen?.points ?? [];
        return (
          <ChartFrame points={points} total={windows.totalCount} show={figure} legend={['firing']}>
            {chosen && (
              <HeatStrip rows={rows} show={figure} chosen={chosen.name} onChoose={setWanted} onSelect={onSelect} />
            )}
            <MetricChart
              points={points}
              worse={plot.worse}
              show={figure}
              firing={chosen ? firingOf(alerts, kind, chosen.name) : []}
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
  const whole = windows.flatMap(({ columns }) => columns.filter(({ segment }) => segment === null));
  return [...new Set(whole.map(({ column }) => column))].map((name) => ({
    name,
    points: windows.map((window) =>
      windowPoint(window, window.columns.find(({ column, segment }) => column === name && segment === null)?.effect),
    ),
  }));
}
