import type { Command } from 'commander';
import { showApproval, showVersion } from '../../../client/index.js';
import type { Io } from '../../io.js';
import { addCommonOptions, type CommonOptions } from '../../options/common-options.js';
import { parseVersionReference } from '../../options/version-reference.js';
import { printJson } from '../../output/print-json.js';
import { printVersion } from '../../output/print-version.js';
import { newestVersion } from '../../session/newest-version.js';
import { openSession } from '../../session/open-session.js';

/** `tenure version show`: everything about one version, the newest when no number is given. */
export function registerVersionShow(group: Command, io: Io): void {
  const command = group
    .command('show')
    .description('Show a version: where it stands, its gates, its approval and what can be done.')
    .argument('<model>')
    .argument('[version]', 'number (default: the newest)');
  addCommonOptions(command, ['tenure version show flight-delay/1', 'tenure version show flight-delay --json']).action(
    async (first: string, second: string | undefined, options: CommonOptions) => {
      const { model, version: number } = parseVersionReference(first, second);
      const { client } = await openSession(io, options, false);
      const version = await showVersion(client, model, number ?? (await newestVersion(client, model)));
      if (options.json) {
        printJson(io, version);
        return;
      }
      const request = version.approvalRequest && (await showApproval(client, version.approvalRequest.id));
      printVersion(io, version, request);
    },
  );
}
