import type { Command } from 'commander';
import { fetchDevToken } from '../../client/index.js';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import type { Io } from '../io.js';
import { addCommonOptions, type CommonOptions } from '../options/common-options.js';
import { printJson } from '../output/print-json.js';
import { readEndpoints } from '../session/read-endpoints.js';
import { readyUsers } from '../session/ready-users.js';

/** `tenure token`: a bearer token of the local issuer, for scripts and curl. Development mode only. */
export function registerToken(program: Command, io: Io): void {
  const command = program.command('token').description('Print a bearer token of a ready user (development mode).');
  addCommonOptions(command, [
    'tenure token --user approver-1',
    'curl -H "authorization: Bearer $(tenure token --user auditor-1)" ...',
  ])
    .option('--user <user>', `one of ${readyUsers}`)
    .action(async (options: CommonOptions & { user?: string }) => {
      const user = options.user ?? options.as;
      if (!user) {
        throw new CliError(exitCodes.usage, 'ActorMissing', 'Whose token?', {
          hint: `Add --user, one of ${readyUsers}.`,
        });
      }
      const { url } = readEndpoints(io.env);
      const token = await fetchDevToken(url, user);
      if (options.json) printJson(io, { user, access_token: token, token_type: 'Bearer' });
      else io.out(token);
    });
}
