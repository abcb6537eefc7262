import pc from 'picocolors';
import type { CliError } from '../cli-error.js';
import type { Io } from '../io.js';

/** What happened, why, and what to do; with every reason of a refusal. On stderr, as JSON when the command was asked for JSON. */
export function printError(io: Io, error: CliError, json: boolean): void {
  const { hint, reasons, path } = error.details;
  if (json) {
    io.err(JSON.stringify({ error: { code: error.code, message: error.message, hint, path, reasons } }));
    return;
  }
  const colors = pc.createColors(io.color);
  // The message of a refusal repeats its reasons, which follow one by one.
  const said = reasons?.length ? 'nothing was changed, because' : error.message;
  io.err(`${colors.red(error.code)}: ${said}`);
  if (path?.length) io.err(`  at ${path.join('.')}`);
  for (const reason of reasons ?? []) io.err(`  - ${reason.message} (${reason.rule})`);
  if (hint) io.err(`${colors.dim('What to do:')} ${hint}`);
}
