import { acknowledgeAlertMutation } from '../graph/operations/monitoring-commands.js';
import { act, type Act } from './act.js';

const dayMs = 86_400_000;
const silences = [1, 3, 7, 30];

/** What can be done to an alert. `clock`: the time of the model's windows now, which a silence counts in. */
export function alertActs(alertId: string, clock: number): { readonly acknowledge: Act; readonly mute: Act } {
  const end = (days: number): string => new Date(clock + days * dayMs).toISOString();
  return {
    acknowledge: act({
      name: 'acknowledge',
      label: 'Acknowledge',
      does: 'Says that you have seen it and look after it. It goes on as before.',
      reason: 'optional',
      mutation: acknowledgeAlertMutation,
      input: (note) => ({ alertId, ...(note === '' ? {} : { note }) }),
    }),
    mute: act({
      name: 'mute',
      label: 'Mute',
      does: 'Nobody is told of this series for a while; windows are judged on.',
      choice: {
        label: "For, by the model's clock",
        options: silences.map((days) => ({ value: end(days), label: days === 1 ? '1 day' : `${days} days` })),
      },
      mutation: acknowledgeAlertMutation,
      input: (note, muteUntil) => ({ alertId, note, muteUntil }),
    }),
  };
}
