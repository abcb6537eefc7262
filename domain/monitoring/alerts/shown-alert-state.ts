import type { AlertState } from './alert-state.js';

export const shownAlertStates = [
  'ok',
  'pending',
  'firing',
  'resolving',
  'noData',
  'insufficientData',
  'muted',
] as const;

/** What people see of a series: its phase, unless it is muted or has nothing to judge. */
export type ShownAlertState = (typeof shownAlertStates)[number];

/**
 * The one word for a series. Muted hides everything, a firing alert shows through missing data: silence of the data is
 * no recovery.
 *
 * @param nowMs the slot's clock
 */
export function shownAlertState({ phase, condition, mute }: AlertState, nowMs: number): ShownAlertState {
  if (mute !== null && nowMs < mute.until) return 'muted';
  if (phase === 'firing' || phase === 'resolving' || condition === 'judged') return phase;
  return condition;
}
