import type { AlertPolicy } from '../../policy/monitoring-policy.js';
import { windowLengthMs } from '../windows/window-size.js';
import type { MonitoringWindow } from '../windows/monitoring-window.js';
import type { AlertLevel } from './alert-concern.js';
import type { AlertEvent } from './alert-event.js';
import type { AlertEpisode, AlertState } from './alert-state.js';

/** What a judged window says: bad, clearly good, or between the two. */
export type PhaseStep =
  { readonly kind: 'bad'; readonly level: AlertLevel } | { readonly kind: 'good' } | { readonly kind: 'between' };

interface Stepped {
  readonly state: AlertState;
  readonly event: Omit<AlertEvent, 'muted'> | null;
}

/** Moves the phase of a series by one judged window, which `state.recent` already holds. */
export function stepPhase(state: AlertState, window: MonitoringWindow, step: PhaseStep, policy: AlertPolicy): Stepped {
  return state.phase === 'firing' || state.phase === 'resolving'
    ? whileFiring(state, window, step, policy)
    : whileQuiet(state, window, step, policy);
}

function whileQuiet(state: AlertState, window: MonitoringWindow, step: PhaseStep, policy: AlertPolicy): Stepped {
  const oldest = window.end - policy.forgetAfter * windowLengthMs[window.size];
  const bad = state.recent.filter((one) => one.bad && one.end >= oldest).length;
  if (step.kind === 'bad' && bad >= policy.fireOn) return fire(state, window, step.level, policy);
  return { state: { ...state, phase: bad > 0 ? 'pending' : 'ok' }, event: null };
}

function fire(state: AlertState, window: MonitoringWindow, level: AlertLevel, policy: AlertPolicy): Stepped {
  const last = state.episode;
  const coolsDown =
    last?.clearedAt != null && window.end - last.clearedAt <= policy.coolDown * windowLengthMs[window.size];
  const number = (last?.number ?? 0) + 1;
  const episode: AlertEpisode =
    coolsDown && last !== null
      ? { ...last, level: worse(last.level, level), clearedAt: null }
      : { key: `${state.seriesKey}#${number}`, number, firedAt: window.end, level, clearedAt: null };
  const event = { kind: coolsDown ? 'reopened' : 'opened', episode } as const;
  const acknowledgedBy = coolsDown ? state.acknowledgedBy : null;
  return { state: { ...state, phase: 'firing', clearRun: 0, episode, acknowledgedBy }, event };
}

function whileFiring(state: AlertState, window: MonitoringWindow, step: PhaseStep, policy: AlertPolicy): Stepped {
  const { episode } = state;
  if (episode === null) throw new TypeError(`series "${state.seriesKey}" fires without an episode`);
  if (step.kind === 'between') return { state: { ...state, phase: 'firing', clearRun: 0 }, event: null };
  if (step.kind === 'bad') {
    const level = worse(episode.level, step.level);
    const now = { ...episode, level };
    const event = level === episode.level ? null : ({ kind: 'escalated', episode: now } as const);
    return { state: { ...state, phase: 'firing', clearRun: 0, episode: now }, event };
  }
  const clearRun = state.clearRun + 1;
  if (clearRun < policy.clearAfter) return { state: { ...state, phase: 'resolving', clearRun }, event: null };
  const cleared = { ...episode, clearedAt: window.end };
  return {
    state: { ...state, phase: 'ok', clearRun: 0, recent: [], episode: cleared },
    event: { kind: 'cleared', episode: cleared },
  };
}

function worse(a: AlertLevel, b: AlertLevel): AlertLevel {
  return a === 'major' ? a : b;
}
