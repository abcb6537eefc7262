import type { AlertStep } from './step-alert.js';
import type { AlertState } from './alert-state.js';

/**
 * Closes a series because another version took over: what the old one did is no news any more. A firing episode ends as
 * `superseded`; the series of the new deployment begins anew.
 *
 * @param atMs when the swap was, in the slot's clock
 */
export function supersedeAlert(state: AlertState, atMs: number): AlertStep {
  const { phase, episode } = state;
  const closed = { ...state, phase: 'ok', clearRun: 0, recent: [] } as const;
  if (episode === null || (phase !== 'firing' && phase !== 'resolving')) return { state: closed, events: [] };
  const ended = { ...episode, clearedAt: atMs };
  return {
    state: { ...closed, episode: ended },
    events: [{ kind: 'superseded', episode: ended, muted: false }],
  };
}
