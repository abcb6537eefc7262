import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import type { StoreCore } from '../core.js';
import { switchMonitoring, type MonitoringInput, type MonitoringValue } from '../monitoring/switch-monitoring.js';

/** Lets runs look at a paused model again; the next one closes every window that became due. */
export async function resumeMonitoring(
  store: StoreCore,
  actor: Actor,
  input: MonitoringInput,
): Promise<Outcome<MonitoringValue>> {
  return switchMonitoring(store, actor, 'resumeMonitoring', input);
}
