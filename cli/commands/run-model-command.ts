import { mutate } from '../../client/index.js';
import type { Io } from '../io.js';
import type { MutationOptions } from '../options/add-mutation-options.js';
import { idempotencyKey } from '../options/add-mutation-options.js';
import { printJson } from '../output/print-json.js';
import { camelCase, stageWords } from '../output/words.js';
import { openSession } from '../session/open-session.js';

/** Runs a mutation that answers the model, and says what was accepted and where to watch it. */
export async function runModelCommand(
  io: Io,
  options: MutationOptions,
  name: 'suspend' | 'resume' | 'retire',
  input: { readonly model: string; readonly reason: string },
): Promise<void> {
  const { client } = await openSession(io, options, true);
  const { model } = await mutate(client, name, { ...input, ...idempotencyKey(options) });
  if (options.json) {
    printJson(io, model);
    return;
  }
  const pending = model.pendingCommand ? `, ${camelCase(model.pendingCommand)} under way` : '';
  io.out(`Accepted: ${name} of ${model.key} (${stageWords(model.stage, model.stageStatus)}${pending}).`);
  io.out(`See what becomes of it: \`tenure model show ${model.key}\`, or \`tenure wait ${model.key} --for idle\`.`);
}
