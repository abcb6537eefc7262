import type { AlertState } from './alert-state.js';

/** How a series begins, with each deployment anew. */
export function initialAlertState(seriesKey: string): AlertState {
  return {
    schemaVersion: 1,
    seriesKey,
    phase: 'ok',
    condition: 'judged',
    lastWindowEnd: null,
    recent: [],
    clearRun: 0,
    episode: null,
    mute: null,
    owner: null,
    acknowledgedBy: null,
    findingId: null,
  };
}
