import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { addCommonOptions, type CommonOptions } from '../../options/common-options.js';
import { parsePageSize } from '../../options/parse-page-size.js';
import { printJson, printJsonLine } from '../../output/print-json.js';
import { printMonitoring } from '../../output/print-monitoring.js';
import { openSession } from '../../session/open-session.js';
import { followMonitoring } from './follow-monitoring.js';
import { readStatus } from './read-status.js';

interface StatusOptions extends CommonOptions {
  readonly windows: number;
  readonly follow?: boolean;
}

/** `tenure monitor status`: clock, last windows with verdict and figures, open alerts. */
export function registerMonitorStatus(group: Command, io: Io): void {
  addCommonOptions(
    group.command('status').description('Show clock, last windows and open alerts of a model.').argument('<model>'),
    [
      'tenure monitor status flight-delay',
      'tenure monitor status flight-delay --windows 30 --json',
      'tenure monitor status flight-delay --follow',
    ],
  )
    .option('--windows <count>', 'how many of the newest windows, up to 60', parsePageSize(60), 14)
    .option('--follow', 'go on with a line for each judged window and changed alert (Ctrl-C ends it)')
    .action(async (model: string, options: StatusOptions) => {
      const { client } = await openSession(io, options, false);
      const status = await readStatus(client, model, options.windows);
      if (options.json && options.follow) printJsonLine(io, status);
      else if (options.json) printJson(io, status);
      else printMonitoring(io, status, Date.now());
      if (options.follow) await followMonitoring(io, client, model, options.json ?? false);
    });
}
