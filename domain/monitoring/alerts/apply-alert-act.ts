import type { AlertAct } from './alert-act.js';
import type { AlertState } from './alert-state.js';

/** The state after a person's act. No act moves the phase: only windows do. */
export function applyAlertAct(state: AlertState, act: AlertAct): AlertState {
  switch (act.kind) {
    case 'acknowledge':
      return { ...state, acknowledgedBy: act.by };
    case 'assign':
      return { ...state, owner: act.owner };
    case 'mute':
      return { ...state, mute: { until: act.until, reason: act.reason, by: act.by } };
    case 'unmute':
      return { ...state, mute: null };
    case 'linkFinding':
      return { ...state, findingId: act.findingId };
  }
}
