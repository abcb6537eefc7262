import {
  pauseMonitoringMutation,
  resumeMonitoringMutation,
  runMonitoringNowMutation,
} from '../graph/operations/monitoring-commands.js';
import { act, type Act } from './act.js';

/** What can be done to the monitoring of a model, given whether it is paused. */
export function monitoringActs(model: string, paused: boolean): readonly Act[] {
  const change = paused
    ? act({
        name: 'resumeMonitoring',
        label: 'Watch again',
        does: 'Windows that ended meanwhile are closed and judged in order.',
        mutation: resumeMonitoringMutation,
        input: (reason) => ({ model, reason }),
      })
    : act({
        name: 'pauseMonitoring',
        label: 'Pause watching',
        does: 'No window is judged until somebody watches again; predictions are kept.',
        mutation: pauseMonitoringMutation,
        input: (reason) => ({ model, reason }),
      });
  const run = act({
    name: 'runMonitoringNow',
    label: 'Judge now',
    does: 'Closes and judges every window that is due, without waiting for the schedule.',
    reason: 'optional',
    mutation: runMonitoringNowMutation,
    input: (reason) => ({ model, ...(reason === '' ? {} : { reason }) }),
  });
  return [change, run];
}
