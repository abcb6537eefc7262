import type { Command } from 'commander';
import { mutate } from '../../../client/index.js';
import type { Io } from '../../io.js';
import { addMutationOptions, idempotencyKey, type MutationOptions } from '../../options/add-mutation-options.js';
import { printJson } from '../../output/print-json.js';
import { openSession } from '../../session/open-session.js';

interface RegisterOptions extends MutationOptions {
  readonly title: string;
  readonly purpose?: string;
  readonly team: string;
  readonly owner?: string;
}

/** `tenure usecase register`. */
export function registerUseCaseRegister(group: Command, io: Io): void {
  const command = group.command('register').description('Register what models are for.');
  addMutationOptions(command.argument('<key>', 'a-z, 0-9 and -, up to 63 characters'), [
    'tenure usecase register delay-notices --title "Delay notices" --purpose "Tell passengers early" --as owner-1',
  ])
    .requiredOption('--title <title>', 'what people call it')
    .option('--purpose <text>', 'which decision it serves, and for whom')
    .option('--team <team>', 'the team it belongs to', 'default')
    .option('--owner <user>', 'person who answers for it')
    .action(async (key: string, options: RegisterOptions) => {
      const { client } = await openSession(io, options, true);
      const { useCase } = await mutate(client, 'registerUseCase', {
        key,
        title: options.title,
        team: options.team,
        ...(options.purpose ? { purpose: options.purpose } : {}),
        ...(options.owner ? { owner: options.owner } : {}),
        ...idempotencyKey(options),
      });
      if (options.json) printJson(io, useCase);
      else io.out(`Registered the use case ${useCase.key} (${options.title}).`);
    });
}
