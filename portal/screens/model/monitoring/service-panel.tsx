import { MetricChart } from '../../../chart/metric-chart.js';
import { windowPoint } from '../../../chart/window-point.js';
import { count, figure } from '../../../format/figures.js';
import { serviceWindowsQuery } from '../../../graph/operations/windows.js';
import { useRead } from '../../../graph/use-read.js';
import { useLiveRefresh } from '../../../live/use-live-refresh.js';
import { ReadState } from '../../../parts/read-state.js';
import { ChartFrame } from './chart-frame.js';
import type { PanelProps } from './panel-props.js';

const show = (key: string) => (value: number) => (key === 'rows' ? count(Math.round(value)) : `${figure(value)} ms`);

/** How the model served: latency and volume. */
export function ServicePanel({ modelKey, plot, selected, onSelect }: PanelProps) {
  const read = useRead(serviceWindowsQuery, { key: modelKey });
  useLiveRefresh(read.refresh, (event) => event.kind !== 'resync' && event.model === modelKey);
  return (
    <ReadState read={read} lines={7}>
      {({ model }) => {
        const windows = model?.windows ?? { nodes: [], totalCount: 0 };
        const points = windows.nodes
          .map((window) =>
            windowPoint(
              window,
              window.service.find(({ name }) => name === plot.key),
            ),
          )
          .toReversed();
        return (
          <ChartFrame points={points} total={windows.totalCount} show={show(plot.key)} legend={[]}>
            <MetricChart
              points={points}
              worse={plot.worse}
              show={show(plot.key)}
              selected={selected}
              onSelect={onSelect}
            />
          </ChartFrame>
        );
      }}
    </ReadState>
  );
}
