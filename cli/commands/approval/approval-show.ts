import type { Command } from 'commander';
import { showApproval } from '../../../client/index.js';
import type { Io } from '../../io.js';
import { addCommonOptions, type CommonOptions } from '../../options/common-options.js';
import { printJson } from '../../output/print-json.js';
import { printRequest } from '../../output/print-request.js';
import { findRequest } from '../../session/find-request.js';
import { openSession } from '../../session/open-session.js';

/** `tenure approval show`: the frozen package that a decision is about, and whether the reader may decide. */
export function registerApprovalShow(group: Command, io: Io): void {
  const command = group
    .command('show')
    .description('Show what is to be decided: the frozen decision package.')
    .argument('<request>', 'flight-delay/1, flight-delay, or the id');
  addCommonOptions(command, [
    'tenure approval show flight-delay/1 --as approver-1',
    'tenure approval show flight-delay/1 --full',
    'tenure approval show flight-delay --json',
  ])
    .option('--full', 'show the whole package, with all evidence and every list')
    .action(async (reference: string, options: CommonOptions & { readonly full?: boolean }) => {
      const { client } = await openSession(io, options, false);
      const request = await showApproval(client, await findRequest(client, reference));
      if (options.json) {
        printJson(io, request);
        return;
      }
      printRequest(io, request, options.full === true);
    });
}
