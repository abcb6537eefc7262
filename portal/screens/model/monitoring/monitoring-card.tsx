import { lazy, Suspense, useState } from 'react';
import type { MonitoringQuery } from '../../../graph/operations/monitoring.js';
import { Badge } from '../../../parts/badge.js';
import { Card } from '../../../parts/card.js';
import { Empty } from '../../../parts/empty.js';
import { Skeleton } from '../../../parts/skeleton.js';
import { MonitoringLead } from './monitoring-lead.js';
import { plots } from './plots.js';

/** Charts are the heaviest part of the page; whoever only decides never loads them. */
const PlotPanel = lazy(() => import('./plot-panel.js').then(({ PlotPanel: loaded }) => ({ default: loaded })));

type Watched = NonNullable<MonitoringQuery['model']>;

interface Props {
  readonly modelKey: string;
  readonly watched: Watched;
}

function WatchBadge({ monitoring }: { readonly monitoring: NonNullable<Watched['monitoring']> }) {
  if (monitoring.scheduleId === null) return <Badge tone="neutral">Ended</Badge>;
  return monitoring.paused ? <Badge tone="waits">Paused</Badge> : <Badge tone="good">Watching</Badge>;
}

/** The windows of a model as a chart, one metric at a time. */
export function MonitoringCard({ modelKey, watched: { monitoring, alerts } }: Props) {
  const [plot, setPlot] = useState(plots[0]);
  const badge = monitoring && <WatchBadge monitoring={monitoring} />;
  return (
    <Card title="Monitoring" lead={monitoring && <MonitoringLead monitoring={monitoring} />} aside={badge}>
      {!monitoring && (
        <Empty icon="clock">Not watched: its policy names no monitoring, or nothing was deployed yet.</Empty>
      )}
      {monitoring && plot && (
        <>
          <div className="tabs" role="group" aria-label="Metric">
            {plots.map((one) => (
              <button
                key={one.key}
                type="button"
                className="tab"
                data-plot={one.key}
                aria-pressed={one.key === plot.key}
                onClick={() => setPlot(one)}
              >
                {one.label}
              </button>
            ))}
          </div>
          <Suspense fallback={<Skeleton lines={6} />}>
            <PlotPanel key={plot.key} modelKey={modelKey} plot={plot} alerts={alerts} />
          </Suspense>
        </>
      )}
    </Card>
  );
}
