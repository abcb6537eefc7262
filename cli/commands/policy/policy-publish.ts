import type { Command } from 'commander';
import { mutate } from '../../../client/index.js';
import type { Io } from '../../io.js';
import { addMutationOptions, idempotencyKey, type MutationOptions } from '../../options/add-mutation-options.js';
import { printJson } from '../../output/print-json.js';
import { readPolicy } from '../../policy/read-policy.js';
import { openSession } from '../../session/open-session.js';

/** `tenure policy publish`: checks the document here first, then publishes a new version of the policy. */
export function registerPolicyPublish(group: Command, io: Io): void {
  const command = group.command('publish').description('Publish a policy document as the newest version of a key.');
  addMutationOptions(
    command.argument('<key>', 'a-z, 0-9 and -, up to 63 characters').argument('<file>', 'YAML or JSON'),
    ['tenure policy publish flight-delay examples/flight-delay/policy.yaml --as owner-1'],
  ).action(async (key: string, file: string, options: MutationOptions) => {
    const document = readPolicy(io, file);
    const { client } = await openSession(io, options, true);
    const { policy } = await mutate(client, 'publishPolicy', { key, document, ...idempotencyKey(options) });
    if (options.json) printJson(io, policy);
    else io.out(`Published ${policy.key} version ${policy.number}, ${policy.digest}.`);
  });
}
