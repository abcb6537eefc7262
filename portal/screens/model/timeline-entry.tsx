import type { TimelineQuery } from '../../graph/operations/timeline.js';
import { PersonName } from '../../parts/person.js';
import { Time } from '../../parts/time.js';
import { toneOfEvent } from './tone-of-event.js';

type Entry = NonNullable<TimelineQuery['model']>['timeline']['nodes'][number];

/** One event: what, who, when; its record opens below. */
export function TimelineEntry({ entry }: { readonly entry: Entry }) {
  const { seq, at, type, summary, actor, details } = entry;
  return (
    <li className={`event event-${toneOfEvent(type)}`} data-event={type}>
      <span className="event-dot" aria-hidden="true" />
      <div className="event-main">
        <p>{summary}</p>
        <p className="row-note">
          <PersonName person={actor} /> · <Time at={at} />
        </p>
        <details>
          <summary>
            {type} · event {seq}
          </summary>
          <pre className="code-block">{JSON.stringify(details, null, 2)}</pre>
        </details>
      </div>
    </li>
  );
}
