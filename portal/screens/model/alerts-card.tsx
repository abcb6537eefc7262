import { useState } from 'react';
import { counted } from '../../format/figures.js';
import { ActDialog } from '../../acts/act-dialog.js';
import { alertActs } from '../../acts/alert-acts.js';
import type { Act } from '../../acts/act.js';
import type { AlertLineFragment } from '../../graph/operations/monitoring.js';
import type { AlertState } from '../../graph/operations/schema-types.js';
import { AlertRow } from '../../parts/alert-row.js';
import { Card } from '../../parts/card.js';
import { Empty } from '../../parts/empty.js';

interface Props {
  readonly alerts: readonly AlertLineFragment[];
  /** The time of the model's windows now; null while there is none. */
  readonly watermark: string | null;
  readonly onDone: () => void;
}

/** Series that windows say nothing of: a count of them is enough. */
const unjudged: readonly AlertState[] = ['NO_DATA', 'INSUFFICIENT_DATA'];

/** Closed episodes that are shown without being asked for. */
const closedShown = 3;

/** Alerts of a model: what fires and what is about to, then what has passed. */
export function AlertsCard({ alerts, watermark, onDone }: Props) {
  const [all, setAll] = useState(false);
  const open = alerts.filter(({ state }) => state !== 'OK' && !unjudged.includes(state));
  const silent = alerts.filter(({ state }) => unjudged.includes(state)).length;
  const closed = alerts.filter(({ state }) => state === 'OK');
  const shown = [...open, ...(all ? closed : closed.slice(0, closedShown))];
  const firing = open.filter(({ state }) => state === 'FIRING').length;
  return (
    <Card title="Alerts" count={firing} flush>
      {shown.length === 0 && <Empty icon="alert">Nothing has fired.</Empty>}
      <ul className="rows">
        {shown.map((alert) => (
          <AlertRow key={alert.id} alert={alert}>
            {alert.state !== 'OK' && <AlertButtons alert={alert} watermark={watermark} onDone={onDone} />}
          </AlertRow>
        ))}
      </ul>
      {silent > 0 && (
        <p className="card-note row-note">
          {counted(silent, 'series has', 'series have')} too little data to be judged.
        </p>
      )}
      {!all && closed.length > closedShown && (
        <p className="card-note">
          <button type="button" className="button button-small" onClick={() => setAll(true)}>
            {closed.length - closedShown} more that passed
          </button>
        </p>
      )}
    </Card>
  );
}

function AlertButtons({ alert, watermark, onDone }: Omit<Props, 'alerts'> & { readonly alert: AlertLineFragment }) {
  const [asked, setAsked] = useState<Act | null>(null);
  const clock = watermark === null ? Date.now() : Date.parse(watermark);
  const { acknowledge, mute } = alertActs(alert.id, clock);
  const acts = [...(alert.acknowledgedBy ? [] : [acknowledge]), ...(alert.state === 'MUTED' ? [] : [mute])];
  return (
    <div className="button-row">
      {acts.map((act) => (
        <button
          key={act.name}
          type="button"
          className="button button-small"
          data-alert-act={act.name}
          onClick={() => setAsked(act)}
        >
          {act.label}
        </button>
      ))}
      {asked && (
        <ActDialog
          act={asked}
          subject={alert.column ?? alert.kind}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            onDone();
          }}
        />
      )}
    </div>
  );
}
