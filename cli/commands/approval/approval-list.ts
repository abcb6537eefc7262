import type { Command } from 'commander';
import { listApprovals, type ApprovalStatus, type ApprovalSummary } from '../../../client/index.js';
import type { Io } from '../../io.js';
import { addCommonOptions, type CommonOptions } from '../../options/common-options.js';
import { printJson } from '../../output/print-json.js';
import { printTable } from '../../output/table.js';
import { camelCase, screamingCase } from '../../output/words.js';
import { openSession } from '../../session/open-session.js';

interface ListOptions extends CommonOptions {
  readonly status?: string;
  readonly all?: boolean;
  readonly mine?: boolean;
}

function reference(request: ApprovalSummary): string {
  return request.version ? `${request.subject.key}/${request.version.number}` : request.subject.key;
}

/** `tenure approval list`: open requests, unless asked for others. */
export function registerApprovalList(group: Command, io: Io): void {
  addCommonOptions(group.command('list').description('List requests that wait for people.'), [
    'tenure approval list',
    'tenure approval list --mine --as approver-1',
    'tenure approval list --status expired --json',
  ])
    .option('--status <status>', 'open, approved, rejected, changesRequested, withdrawn or expired', 'open')
    .option('--all', 'whatever the status')
    .option('--mine', 'only those that you may decide')
    .action(async (options: ListOptions) => {
      const { client } = await openSession(io, options, false);
      const requests = await listApprovals(client, {
        first: 100,
        ...(options.all || !options.status ? {} : { status: screamingCase(options.status) as ApprovalStatus }),
        ...(options.mine ? { mine: true } : {}),
      });
      if (options.json) {
        printJson(io, requests);
        return;
      }
      printTable(
        io,
        ['request', 'kind', 'status', 'approvals', 'opened', 'deadline'],
        requests.nodes.map((request) => [
          reference(request),
          request.kind.toLowerCase(),
          camelCase(request.status),
          `${request.decisions.filter((one) => one.decision === 'APPROVE').length} of ${request.requiredApprovals}`,
          request.openedAt,
          request.deadline,
        ]),
        options.all ? 'No requests yet.' : 'Nothing waits for a decision.',
      );
    });
}
