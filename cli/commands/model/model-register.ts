import type { Command } from 'commander';
import { mutate, showModel, type ModelKind } from '../../../client/index.js';
import type { Io } from '../../io.js';
import { addMutationOptions, idempotencyKey, type MutationOptions } from '../../options/add-mutation-options.js';
import { readDocument } from '../../options/read-document.js';
import { printJson } from '../../output/print-json.js';
import { screamingCase } from '../../output/words.js';
import { openSession } from '../../session/open-session.js';

interface RegisterOptions extends MutationOptions {
  readonly name: string;
  readonly kind: string;
  readonly team: string;
  readonly useCase?: string;
  readonly owner?: string;
  readonly policy?: string;
  readonly riskAnswers?: string;
}

/** `tenure model register`. */
export function registerModelRegister(group: Command, io: Io): void {
  const command = group.command('register').description('Register a model: its long-lived workflow starts.');
  addMutationOptions(command.argument('<model>', 'key: a-z, 0-9 and -, up to 63 characters'), [
    'tenure model register flight-delay --name "Flight delay" --use-case delay-notices --policy flight-delay --as developer-1',
  ])
    .requiredOption('--name <name>', 'what people call it')
    .option('--kind <kind>', 'kind of model', 'onnx')
    .option('--team <team>', 'the team it belongs to', 'default')
    .option('--use-case <key>', 'what it is for')
    .option('--owner <user>', 'person who answers for it')
    .option('--policy <key>', 'policy to live by (default: the template of its risk tier)')
    .option('--risk-answers <file>', 'answers to the risk questionnaire, JSON or YAML')
    .action(async (key: string, options: RegisterOptions) => {
      const { client } = await openSession(io, options, true);
      await mutate(client, 'registerModel', {
        key,
        name: options.name,
        kind: screamingCase(options.kind) as ModelKind,
        team: options.team,
        ...(options.useCase ? { useCase: options.useCase } : {}),
        ...(options.owner ? { owner: options.owner } : {}),
        ...(options.policy ? { policy: options.policy } : {}),
        ...(options.riskAnswers ? { riskAnswers: readDocument(options.riskAnswers) } : {}),
        ...idempotencyKey(options),
      });
      const model = await showModel(client, key);
      if (options.json) printJson(io, model);
      else {
        const { policy } = model;
        io.out(`Registered ${model.key}, risk tier ${model.riskTier}, policy ${policy.key} version ${policy.number}.`);
      }
    });
}
