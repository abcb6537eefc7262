import type { Command } from 'commander';
import { mutate, showModel, showTimeline, waitFor, type Client, type ModelDetail } from '../../client/index.js';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import type { Io } from '../io.js';
import { addMutationOptions, idempotencyKey, type MutationOptions } from '../options/add-mutation-options.js';
import { parseWholeNumber } from '../options/parse-whole-number.js';
import { printJson } from '../output/print-json.js';
import { openSession } from '../session/open-session.js';

interface RollbackOptions extends MutationOptions {
  readonly to?: number;
  readonly reason: string;
  readonly wait: boolean;
  readonly timeout: number;
}

/** `tenure rollback`: an earlier champion serves again; the version it replaces is not eligible any more. */
export function registerRollback(program: Command, io: Io): void {
  const command = program.command('rollback').description('Let an earlier champion serve again.').argument('<model>');
  addMutationOptions(command, [
    'tenure rollback flight-delay --reason "Complaints since the last release" --as operator-1',
    'tenure rollback flight-delay --to 3 --reason "..." --as operator-1',
    'tenure rollback flight-delay --reason "..." --no-wait --as operator-1',
  ])
    .option('--to <version>', 'number of the version (default: the champion before)', parseWholeNumber)
    .requiredOption('--reason <text>', 'why; kept in the audit trail')
    .option('--no-wait', 'do not wait until the earlier version serves')
    .option('--timeout <seconds>', 'give up waiting after so long (exit 6)', parseWholeNumber, 120)
    .action(async (model: string, options: RollbackOptions) => {
      const { client } = await openSession(io, options, true);
      const before = (await showModel(client, model)).champion?.number ?? null;
      const { model: accepted } = await mutate(client, 'rollback', {
        model,
        reason: options.reason,
        ...(options.to === undefined ? {} : { toVersion: options.to }),
        ...idempotencyKey(options),
      });
      if (!options.wait) {
        if (options.json) return printJson(io, accepted);
        io.out(`Accepted: rollback of ${model}. See what becomes of it: \`tenure wait ${model} --for idle\`.`);
        return;
      }
      if (io.terminal) io.err(`Accepted; waiting until an earlier version of ${model} serves.`);
      const began = Date.now();
      const now = await untilRolledBack(client, model, options.timeout * 1000);
      if (options.json) return printJson(io, now);
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      io.out(
        `Version ${now.champion?.number} of ${model} serves again, after ${seconds} s. Before: version ${before}.`,
      );
    });
}

async function untilRolledBack(client: Client, model: string, timeoutMs: number): Promise<ModelDetail> {
  const done = async () => {
    const shown = await showModel(client, model);
    return shown.pendingCommand === null ? shown : null;
  };
  const now = await waitFor(done, { timeoutMs, what: `an earlier version of ${model} to serve` });
  const failure = await failureOf(client, model);
  if (failure === null) return now;
  throw new CliError(exitCodes.failed, 'RollbackFailed', failure, {
    hint: `\`tenure model show ${model}\` shows its state and findings.`,
  });
}

/** Why the newest rollback could not be carried out; null when it was. */
async function failureOf(client: Client, model: string): Promise<string | null> {
  const { nodes } = await showTimeline(client, model, { first: 50 });
  const ended = nodes.find(
    ({ type, details }) =>
      ['command.finished', 'command.failed'].includes(type) &&
      (details as { after?: { command?: unknown } | null }).after?.command === 'rollback',
  );
  return ended?.type === 'command.failed' ? ended.summary : null;
}
