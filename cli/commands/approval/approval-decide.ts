import { Argument, type Command } from 'commander';
import { mutate, showApproval, type Decision } from '../../../client/index.js';
import type { Io } from '../../io.js';
import { addMutationOptions, idempotencyKey, type MutationOptions } from '../../options/add-mutation-options.js';
import { printJson } from '../../output/print-json.js';
import { camelCase, screamingCase } from '../../output/words.js';
import { findRequest } from '../../session/find-request.js';
import { openSession } from '../../session/open-session.js';

interface DecideOptions extends MutationOptions {
  readonly reason: string;
  readonly package?: string;
}

/** `tenure approval decide`: signs a decision about the package as it is frozen. */
export function registerApprovalDecide(group: Command, io: Io): void {
  const command = group
    .command('decide')
    .description('Approve, reject, or request changes.')
    .argument('<request>', 'flight-delay/1, flight-delay, or the id')
    .addArgument(new Argument('<decision>').choices(['approve', 'reject', 'request-changes']));
  addMutationOptions(command, [
    'tenure approval decide flight-delay/1 approve --reason "Gates and data look right" --as approver-1',
    'tenure approval decide flight-delay/1 request-changes --reason "Card names no owner" --as approver-2',
  ])
    .requiredOption('--reason <text>', 'why; kept with the signed decision')
    .option('--package <digest>', 'refuse unless the package has this digest (as `approval show` printed it)')
    .action(async (reference: string, decision: string, options: DecideOptions) => {
      const { client } = await openSession(io, options, true);
      const shown = await showApproval(client, await findRequest(client, reference));
      const packageDigest = options.package ?? shown.package.digest;
      const { decision: made, request } = await mutate(client, 'decideApproval', {
        requestId: shown.id,
        decision: screamingCase(decision) as Decision,
        reason: options.reason,
        packageDigest,
        ...idempotencyKey(options),
      });
      if (options.json) {
        printJson(io, { decision: made, request });
        return;
      }
      const approvals = request.decisions.filter((one) => one.decision === 'APPROVE').length;
      io.out(`Recorded and signed: ${decision} of ${reference}, package ${packageDigest}.`);
      io.out(`The request is ${camelCase(request.status)}: ${approvals} of ${request.requiredApprovals} approvals.`);
    });
}
