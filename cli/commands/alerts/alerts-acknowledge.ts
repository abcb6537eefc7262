import type { Command } from 'commander';
import { mutate } from '../../../client/index.js';
import type { Io } from '../../io.js';
import { addMutationOptions, idempotencyKey, type MutationOptions } from '../../options/add-mutation-options.js';
import { printJson } from '../../output/print-json.js';
import { when } from '../../output/when.js';
import { findAlert } from '../../session/find-alert.js';
import { openSession } from '../../session/open-session.js';

interface AcknowledgeOptions extends MutationOptions {
  readonly note?: string;
  readonly muteUntil?: string;
}

/** `tenure alerts acknowledge`: somebody has seen it; and if they say so, nobody is told of the series for a while. */
export function registerAlertsAcknowledge(group: Command, io: Io): void {
  const command = group
    .command('acknowledge')
    .alias('ack')
    .description('Say that you have seen an open alert; mute it for a while if you like.')
    .argument('<alert>', 'flight-delay, flight-delay/performance:logLoss, or the id');
  addMutationOptions(command, [
    'tenure alerts acknowledge flight-delay --note "Looking into it" --as operator-1',
    'tenure alerts acknowledge flight-delay/drift:distance --note "Known" --mute-until 2001-03-01T00:00:00Z --as operator-1',
  ])
    .option('--note <text>', 'what you found or do about it')
    .option('--mute-until <time>', 'ISO 8601, in the clock of the model; needs a note')
    .action(async (reference: string, options: AcknowledgeOptions) => {
      const { client } = await openSession(io, options, true);
      const { alert } = await mutate(client, 'acknowledgeAlert', {
        alertId: await findAlert(client, reference),
        ...(options.note === undefined ? {} : { note: options.note }),
        ...(options.muteUntil === undefined ? {} : { muteUntil: options.muteUntil }),
        ...idempotencyKey(options),
      });
      if (options.json) return printJson(io, alert);
      const muted = alert.mutedUntil ? `, muted until ${when(alert.mutedUntil)}` : '';
      io.out(`Acknowledged: ${alert.seriesKey} of ${alert.model.key}${muted}.`);
    });
}
