import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { addMutationOptions } from '../../options/add-mutation-options.js';
import { switchMonitoring, type MonitorOptions } from './switch-monitoring.js';

/** `tenure monitor pause`: runs pass the model by until it is resumed; nothing is lost. */
export function registerMonitorPause(group: Command, io: Io): void {
  const command = group
    .command('pause')
    .description('Let monitoring pass a model by; what becomes due is closed after `resume`.')
    .argument('<model>');
  addMutationOptions(command, ['tenure monitor pause flight-delay --reason "Airport data is late" --as operator-1'])
    .requiredOption('--reason <text>', 'why; kept in the audit trail')
    .option('--environment <name>', "default: that of the model's policy")
    .action(async (model: string, options: MonitorOptions) => {
      const { monitoring } = await switchMonitoring(io, options, 'pauseMonitoring', model);
      if (options.json) return;
      io.out(`Paused: monitoring of ${model} in ${monitoring.environment}.`);
      io.out(`Go on with: tenure monitor resume ${model} --as operator-1`);
    });
}
