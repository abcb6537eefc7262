import type { Command } from 'commander';
import { showMonitoring, waitFor } from '../../../client/index.js';
import type { Io } from '../../io.js';
import { addMutationOptions } from '../../options/add-mutation-options.js';
import { parseWholeNumber } from '../../options/parse-whole-number.js';
import { when } from '../../output/when.js';
import { switchMonitoring, type MonitorOptions } from './switch-monitoring.js';

interface RunOptions extends MonitorOptions {
  readonly wait?: boolean;
  readonly timeout: number;
}

/** `tenure monitor run`: a run now, beside those of the Schedule. */
export function registerMonitorRun(group: Command, io: Io): void {
  const command = group
    .command('run')
    .description('Close what is due of a model now, instead of at the next run of its Schedule.')
    .argument('<model>');
  addMutationOptions(command, [
    'tenure monitor run flight-delay --as operator-1',
    'tenure monitor run flight-delay --wait --as operator-1',
  ])
    .option('--reason <text>', 'why; kept in the audit trail')
    .option('--environment <name>', "default: that of the model's policy")
    .option('--wait', 'until a run has looked at everything')
    .option('--timeout <seconds>', 'with --wait: give up after so long (exit 6)', parseWholeNumber, 120)
    .action(async (model: string, options: RunOptions) => {
      const { monitoring: before, workflow, client } = await switchMonitoring(io, options, 'runMonitoringNow', model);
      if (!options.json) io.out(`Started: ${workflow?.url ?? workflow?.workflowId}`);
      if (!options.wait) return;
      const ran = async () => {
        const { monitoring } = await showMonitoring(client, model);
        return monitoring?.lastRunAt !== before.lastRunAt ? monitoring : null;
      };
      const now = await waitFor(ran, { timeoutMs: options.timeout * 1000, what: `a run of ${model}'s monitoring` });
      if (!options.json) io.out(`Done: windows are closed until ${when(now.closedUntil) ?? '(none yet)'}.`);
    });
}
