import { fetchDevToken } from '../../client/index.js';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import type { Io } from '../io.js';
import { readyUsers } from './ready-users.js';

/** Who reads when nobody says who: the auditor may read everything and change nothing. */
const reader = 'auditor-1';

/**
 * The token to send: that of `--as USER`, else TENURE_TOKEN, else (for reading, in development) the auditor's.
 * A command that changes something must say who acts: `ActorMissing` (exit 2) otherwise.
 */
export async function bearerToken(io: Io, url: string, user: string | undefined, changes: boolean): Promise<string> {
  if (user) return fetchDevToken(url, user);
  const given = io.env['TENURE_TOKEN'];
  if (given) return given;
  if (changes) {
    throw new CliError(exitCodes.usage, 'ActorMissing', 'Who does this? The command changes something.', {
      hint: `Add --as USER (ready users of the development mode: ${readyUsers}), or set TENURE_TOKEN.`,
    });
  }
  if (io.terminal) io.err(`Reading as ${reader}. Add --as USER to read as someone else.`);
  return fetchDevToken(url, reader);
}
