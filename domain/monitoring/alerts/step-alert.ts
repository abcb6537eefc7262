import type { AlertPolicy } from '../../policy/monitoring-policy.js';
import type { SeriesReading } from '../verdict/series-reading.js';
import type { MonitoringWindow } from '../windows/monitoring-window.js';
import type { AlertLevel } from './alert-concern.js';
import type { AlertAct } from './alert-act.js';
import type { AlertEvent } from './alert-event.js';
import type { AlertState } from './alert-state.js';
import { applyAlertAct } from './apply-alert-act.js';
import { stepPhase, type PhaseStep } from './step-phase.js';

export interface AlertStep {
  readonly state: AlertState;
  readonly events: readonly AlertEvent[];
}

/**
 * Steps an alert series by one window: a pure function of the previous state, what the window says, the policy, and the
 * human acts since the last step. A window that is not newer than the last one changes nothing, so that revisions and
 * repeated runs do no harm. `noData`, `insufficientData` and `shown` neither fire nor clear.
 */
export function stepAlert(
  previous: AlertState,
  window: MonitoringWindow,
  reading: Pick<SeriesReading, 'level' | 'effect' | 'floor'>,
  policy: AlertPolicy,
  acts: readonly AlertAct[] = [],
): AlertStep {
  const state = acts.reduce(applyAlertAct, previous);
  if (state.lastWindowEnd !== null && window.end <= state.lastWindowEnd) return { state, events: [] };
  const { level, effect, floor } = reading;
  const seen = { ...state, lastWindowEnd: window.end };
  if (level === 'shown') return { state: seen, events: [] };
  if (level === 'noData' || level === 'insufficientData') return { state: { ...seen, condition: level }, events: [] };
  const bad = level !== 'ok';
  const recent = [...state.recent, { end: window.end, bad }].slice(-policy.of);
  const stepped = stepPhase(
    { ...seen, condition: 'judged', recent },
    window,
    judged(level, effect, floor, policy),
    policy,
  );
  return {
    state: stepped.state,
    events: stepped.event === null ? [] : [{ ...stepped.event, muted: isMuted(state, window) }],
  };
}

function judged(
  level: 'ok' | AlertLevel,
  effect: number | null,
  floor: number | null,
  { clearBelow }: AlertPolicy,
): PhaseStep {
  if (level !== 'ok') return { kind: 'bad', level };
  // Between `clearBelow` of the floor and the floor a series neither fires nor clears (hysteresis).
  const good = effect === null || floor === null || effect < clearBelow * floor;
  return { kind: good ? 'good' : 'between' };
}

function isMuted({ mute }: AlertState, window: MonitoringWindow): boolean {
  return mute !== null && window.end < mute.until;
}
