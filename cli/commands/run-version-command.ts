import { mutate, type MutationName, type MutationTypes, type VersionSummary } from '../../client/index.js';
import type { Io } from '../io.js';
import { idempotencyKey, type MutationOptions } from '../options/add-mutation-options.js';
import { printJson } from '../output/print-json.js';
import { camelCase, stageWords } from '../output/words.js';
import { openSession } from '../session/open-session.js';
import type { Session } from '../session/session.js';

/** Mutations that answer a version. */
type VersionMutation = {
  [Name in MutationName]: MutationTypes[Name]['payload'] extends { readonly version: unknown } ? Name : never;
}[MutationName];

export interface VersionCommand<Name extends VersionMutation> {
  readonly name: Name;
  /** What the user reads that was accepted, such as `training`. */
  readonly what: string;
  readonly input: MutationTypes[Name]['input'] & { readonly model: string };
}

/** Runs a mutation that answers a version, and says what was accepted and how to follow it. */
export async function runVersionCommand<Name extends VersionMutation>(
  io: Io,
  options: MutationOptions,
  command: VersionCommand<Name>,
  session?: Session,
): Promise<void> {
  const { client } = session ?? (await openSession(io, options, true));
  const payload = await mutate(client, command.name, { ...command.input, ...idempotencyKey(options) });
  const { version } = payload as { version: Omit<VersionSummary, 'artifact' | 'createdAt'> };
  if (options.json) {
    printJson(io, { model: command.input.model, ...version });
    return;
  }
  const reference = `${command.input.model}/${version.number}`;
  const pending = version.pendingCommand ? `, ${camelCase(version.pendingCommand)} under way` : '';
  io.out(`Accepted: ${command.what} of ${reference} (${stageWords(version.stage, version.stageStatus)}${pending}).`);
  io.out(`Follow it with \`tenure version show ${reference}\` or \`tenure wait ${reference} --for STAGE\`.`);
}
