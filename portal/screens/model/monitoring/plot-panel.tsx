import { useState } from 'react';
import type { AlertLineFragment } from '../../../graph/operations/monitoring.js';
import { DriftPanel } from './drift-panel.js';
import { MissingPanel } from './missing-panel.js';
import { PerformancePanel } from './performance-panel.js';
import { driftPlot, missingPlot, performancePlots, type Plot } from './plots.js';
import { ServicePanel } from './service-panel.js';
import { WindowDetail } from './window-detail.js';

interface Props {
  readonly modelKey: string;
  readonly plot: Plot;
  readonly alerts: readonly AlertLineFragment[];
}

/** One metric over the windows, and below it what the chosen window says of every column. */
export function PlotPanel({ modelKey, plot, alerts }: Props) {
  const [selected, setSelected] = useState<string | null>(null);
  const shared = { modelKey, plot, alerts, selected, onSelect: setSelected };
  return (
    <div className="plot" data-shown={plot.key}>
      <p className="hint">{plot.says}</p>
      {performancePlots.includes(plot) && <PerformancePanel {...shared} />}
      {plot === driftPlot && <DriftPanel {...shared} />}
      {plot === missingPlot && <MissingPanel {...shared} />}
      {![...performancePlots, driftPlot, missingPlot].includes(plot) && <ServicePanel {...shared} />}
      {selected && <WindowDetail id={selected} onClose={() => setSelected(null)} />}
    </div>
  );
}
