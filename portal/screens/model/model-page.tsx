import { Card } from '../../parts/card.js';
import { FindingRow } from '../../parts/finding-row.js';
import { useTitle } from '../../parts/use-title.js';
import { monitoringQuery } from '../../graph/operations/monitoring.js';
import { useRead } from '../../graph/use-read.js';
import { useLiveRefresh } from '../../live/use-live-refresh.js';
import { AlertsCard } from './alerts-card.js';
import { CommandsCard } from './commands-card.js';
import { LifeTrack } from './life-track.js';
import { ModelFacts } from './model-facts.js';
import { ModelHead } from './model-head.js';
import { MonitoringCard } from './monitoring/monitoring-card.js';
import type { ShownModel } from './shown-model.js';
import { TimelineCard } from './timeline-card.js';
import { VersionsCard } from './versions-card.js';

interface Props {
  readonly model: ShownModel;
  readonly onDone: () => void;
}

export function ModelPage({ model, onDone }: Props) {
  useTitle(model.name);
  const { findings } = model;
  const read = useRead(monitoringQuery, { key: model.key });
  useLiveRefresh(read.refresh, (event) => event.kind !== 'resync' && event.model === model.key);
  const watched = read.data?.model;
  const done = (): void => {
    read.refresh();
    onDone();
  };
  return (
    <div className="page">
      <ModelHead model={model} />
      <LifeTrack model={model} />
      <div className="columns columns-model">
        <div className="column">
          {watched && <MonitoringCard modelKey={model.key} watched={watched} />}
          <VersionsCard model={model} onDone={onDone} />
          <TimelineCard modelKey={model.key} />
        </div>
        <div className="column">
          {findings.length > 0 && (
            <Card title="Open findings" count={findings.length} flush>
              <ul className="rows">
                {findings.map((finding) => (
                  <FindingRow key={finding.id} finding={finding} />
                ))}
              </ul>
            </Card>
          )}
          {watched?.monitoring && (
            <AlertsCard alerts={watched.alerts} watermark={watched.monitoring.watermark} onDone={done} />
          )}
          <CommandsCard model={model} monitoring={watched?.monitoring ?? null} onDone={done} />
          <ModelFacts model={model} />
        </div>
      </div>
    </div>
  );
}
