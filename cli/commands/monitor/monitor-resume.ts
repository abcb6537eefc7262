import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { addMutationOptions } from '../../options/add-mutation-options.js';
import { switchMonitoring, type MonitorOptions } from './switch-monitoring.js';

/** `tenure monitor resume`: the next run closes everything that became due meanwhile, in order. */
export function registerMonitorResume(group: Command, io: Io): void {
  const command = group.command('resume').description('Let monitoring look at a model again.').argument('<model>');
  addMutationOptions(command, ['tenure monitor resume flight-delay --as operator-1'])
    .option('--reason <text>', 'why; kept in the audit trail')
    .option('--environment <name>', "default: that of the model's policy")
    .action(async (model: string, options: MonitorOptions) => {
      const { monitoring } = await switchMonitoring(io, options, 'resumeMonitoring', model);
      if (options.json) return;
      io.out(`Resumed: monitoring of ${model} in ${monitoring.environment}, every ${monitoring.cadence}.`);
    });
}
