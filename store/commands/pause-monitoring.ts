import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import type { StoreCore } from '../core.js';
import { switchMonitoring, type MonitoringInput, type MonitoringValue } from '../monitoring/switch-monitoring.js';

/** Lets runs pass a model by. What becomes due meanwhile is closed after `resumeMonitoring`, in order. */
export async function pauseMonitoring(
  store: StoreCore,
  actor: Actor,
  input: MonitoringInput,
): Promise<Outcome<MonitoringValue>> {
  return switchMonitoring(store, actor, 'pauseMonitoring', input);
}
