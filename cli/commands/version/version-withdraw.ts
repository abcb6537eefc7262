import type { Command } from 'commander';
import { mutate } from '../../../client/index.js';
import type { Io } from '../../io.js';
import { addMutationOptions, idempotencyKey, type MutationOptions } from '../../options/add-mutation-options.js';
import { requireVersionReference } from '../../options/version-reference.js';
import { printJson } from '../../output/print-json.js';
import { camelCase } from '../../output/words.js';
import { findRequest } from '../../session/find-request.js';
import { openSession } from '../../session/open-session.js';

/** `tenure version withdraw`: the submitter takes the request back; the version is developed again. */
export function registerVersionWithdraw(group: Command, io: Io): void {
  const command = group
    .command('withdraw')
    .description('Take back your open request for approval.')
    .argument('<model>')
    .argument('[version]');
  addMutationOptions(command, ['tenure version withdraw flight-delay/1 --reason "Wrong seed" --as developer-1'])
    .option('--reason <text>', 'why; kept in the audit trail')
    .action(async (model: string, version: string | undefined, options: MutationOptions & { reason?: string }) => {
      const reference = requireVersionReference(model, version);
      const { client } = await openSession(io, options, true);
      const requestId = await findRequest(client, `${reference.model}/${reference.version}`);
      const { request } = await mutate(client, 'withdraw', {
        requestId,
        ...(options.reason ? { reason: options.reason } : {}),
        ...idempotencyKey(options),
      });
      if (options.json) printJson(io, request);
      else io.out(`The request of ${reference.model}/${reference.version} is ${camelCase(request.status)}.`);
    });
}
