import type { WatchedPage } from '../ports.js';

/** What a run did so far. */
export type WatchedSoFar = Omit<WatchedPage, 'more' | 'after'>;

export const nothingWatched: WatchedSoFar = {
  slots: 0,
  closed: 0,
  judged: 0,
  revised: 0,
  labels: 0,
  alertChanges: 0,
  failed: [],
};

/** So many failures are carried with their reasons; more would only lengthen the history. */
const toldFailures = 20;

/** The run with one more piece. */
export function addPage(soFar: WatchedSoFar, page: WatchedPage): WatchedSoFar {
  return {
    slots: soFar.slots + page.slots,
    closed: soFar.closed + page.closed,
    judged: soFar.judged + page.judged,
    revised: soFar.revised + page.revised,
    labels: soFar.labels + page.labels,
    alertChanges: soFar.alertChanges + page.alertChanges,
    failed: [...soFar.failed, ...page.failed].slice(0, toldFailures),
  };
}
