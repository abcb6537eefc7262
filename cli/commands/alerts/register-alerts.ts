import type { Command } from 'commander';
import { listAlerts, type AlertState } from '../../../client/index.js';
import type { Io } from '../../io.js';
import { addCommonOptions, type CommonOptions } from '../../options/common-options.js';
import { printAlerts } from '../../output/print-alerts.js';
import { printJson } from '../../output/print-json.js';
import { screamingCase } from '../../output/words.js';
import { openSession } from '../../session/open-session.js';
import { registerAlertsAcknowledge } from './alerts-acknowledge.js';

interface AlertsOptions extends CommonOptions {
  readonly state?: string;
}

/** `tenure alerts`: open ones first, then what is about to fire or cannot be judged, then closed ones. */
export function registerAlerts(program: Command, io: Io): void {
  const command = program
    .command('alerts')
    .description('List alerts, open ones first; acknowledge one.')
    .argument('[model]', 'default: all models');
  addCommonOptions(command, [
    'tenure alerts',
    'tenure alerts flight-delay --state firing',
    'tenure alerts flight-delay --json',
    'tenure alerts acknowledge flight-delay --note "Looking into it" --as operator-1',
  ])
    .option('--state <state>', 'ok (closed), pending, firing, resolving, noData, insufficientData or muted')
    .action(async (model: string | undefined, options: AlertsOptions) => {
      const { client } = await openSession(io, options, false);
      const alerts = await listAlerts(client, {
        first: 100,
        ...(model === undefined ? {} : { model }),
        ...(options.state === undefined ? {} : { state: screamingCase(options.state) as AlertState }),
      });
      if (options.json) printJson(io, alerts);
      else printAlerts(io, alerts.nodes, 'No alerts.');
    });
  // `--as` and `--json` after `acknowledge` are its own.
  command.enablePositionalOptions();
  registerAlertsAcknowledge(command, io);
}
