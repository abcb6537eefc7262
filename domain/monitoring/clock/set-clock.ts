import type { MonitoringPolicy } from '../../policy/monitoring-policy.js';
import { readClock } from './read-clock.js';
import type { SlotClock } from './slot-clock.js';

/**
 * The clock of a slot by the policy of what it is to serve next. It never goes back: once a slot has served, a replay goes
 * on from where its clock is, and a replay that is ahead of the database's time does not become a wall clock.
 *
 * @param served whether the slot has served before, so that its clock has a past
 */
export function setClock(
  current: SlotClock,
  served: boolean,
  policy: Pick<MonitoringPolicy, 'clock' | 'clockStart'> | undefined,
  nowMs: number,
): SlotClock {
  const shown = served || current.atMs !== null ? readClock(current, nowMs) : -Infinity;
  if (policy?.clock !== 'replay') return shown > nowMs ? current : { clock: 'wall', atMs: null };
  const start = policy.clockStart === undefined ? nowMs : Date.parse(policy.clockStart);
  return { clock: 'replay', atMs: Math.max(shown, start) };
}
