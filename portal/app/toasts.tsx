import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { LiveEvent } from '../live/live-event.js';
import { useLive } from '../live/live-context.js';
import { Icon } from '../parts/icon.js';

type Told = Extract<LiveEvent, { kind: 'approval' | 'alert' }>;

const shownMs = 12_000;

/** Approvals that were asked for, and alerts that began to fire, while somebody looks at something else. */
export function Toasts() {
  const live = useLive();
  const [toasts, setToasts] = useState<readonly Told[]>([]);
  const drop = (id: string): void => setToasts((all) => all.filter((one) => one.id !== id));
  useEffect(
    () =>
      live.onEvent((event) => {
        if (event.kind !== 'approval' && !(event.kind === 'alert' && event.fires)) return;
        setToasts((all) => [...all.filter((one) => one.id !== event.id), event].slice(-3));
        setTimeout(() => drop(event.id), shownMs);
      }),
    [live],
  );
  return (
    <div className="toasts" aria-live="polite">
      {toasts.map(({ kind, id, model, what }) => (
        <div key={id} className={`toast toast-${kind}`}>
          <Icon name={kind === 'alert' ? 'alert' : 'inbox'} />
          <span>
            <Link
              to={kind === 'alert' ? `/models/${model}` : `/approvals/${encodeURIComponent(id)}`}
              onClick={() => drop(id)}
            >
              {model}, {what}
            </Link>{' '}
            {kind === 'alert' ? 'fires' : 'waits for approval'}
          </span>
          <button type="button" className="button button-bare" aria-label="Dismiss" onClick={() => drop(id)}>
            <Icon name="cross" />
          </button>
        </div>
      ))}
    </div>
  );
}
