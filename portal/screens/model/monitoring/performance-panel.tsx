import { MetricChart } from '../../../chart/metric-chart.js';
import { windowPoint } from '../../../chart/window-point.js';
import { figure } from '../../../format/figures.js';
import { performanceWindowsQuery } from '../../../graph/operations/windows.js';
import { useRead } from '../../../graph/use-read.js';
import { useLiveRefresh } from '../../../live/use-live-refresh.js';
import { ReadState } from '../../../parts/read-state.js';
import { ChartFrame } from './chart-frame.js';
import { firingOf } from './firing-of.js';
import type { PanelProps } from './panel-props.js';

/** Realised quality: value with interval, reference and threshold. */
export function PerformancePanel({ modelKey, plot, alerts, selected, onSelect }: PanelProps) {
  const read = useRead(performanceWindowsQuery, { key: modelKey });
  useLiveRefresh(read.refresh, (event) => event.kind !== 'resync' && event.model === modelKey);
  return (
    <ReadState read={read} lines={7}>
      {({ model }) => {
        const windows = model?.windows ?? { nodes: [], totalCount: 0 };
        const points = windows.nodes
          .map((window) =>
            windowPoint(
              window,
              window.performance.find(({ name, segment }) => name === plot.key && segment === null),
            ),
          )
          .toReversed();
        const firing = firingOf(alerts, 'performance', plot.key);
        return (
          <ChartFrame points={points} total={windows.totalCount} show={figure} legend={['interval', 'firing']}>
            <MetricChart
              points={points}
              worse={plot.worse}
              show={figure}
              firing={firing}
              selected={selected}
              onSelect={onSelect}
            />
          </ChartFrame>
        );
      }}
    </ReadState>
  );
}
