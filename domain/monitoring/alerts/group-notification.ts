import type { SeriesReading } from '../verdict/series-reading.js';
import type { AlertEvent } from './alert-event.js';

/** A series that opened, escalated or cleared in a window, with what the window says of it. */
export interface AlertNews {
  readonly event: AlertEvent;
  readonly reading: SeriesReading;
}

/**
 * What one notification of a model and window tells: the news that are not muted, worst first: level, then the effect in
 * floors. `reopened` episodes were told before. Empty: send nothing.
 */
export function groupNotification(news: readonly AlertNews[]): AlertNews[] {
  return news
    .filter(({ event }) => !event.muted && event.kind !== 'reopened')
    .toSorted(
      (a, b) =>
        Number(b.event.episode.level === 'major') - Number(a.event.episode.level === 'major') ||
        inFloors(b.reading) - inFloors(a.reading),
    );
}

function inFloors({ effect, floor }: SeriesReading): number {
  return effect === null || floor === null || floor === 0 ? 0 : effect / floor;
}
