import type { Command } from 'commander';
import { verifyAudit, type AuditVerification } from '../../../client/index.js';
import { CliError } from '../../cli-error.js';
import { exitCodes } from '../../exit-codes.js';
import type { Io } from '../../io.js';
import { addCommonOptions, type CommonOptions } from '../../options/common-options.js';
import { parseWholeNumber } from '../../options/parse-whole-number.js';
import { printDetails } from '../../output/details.js';
import { printJson } from '../../output/print-json.js';
import { openSession } from '../../session/open-session.js';

function print(io: Io, found: AuditVerification): void {
  printDetails(io, [
    ['audit chain', found.ok ? 'intact' : 'BROKEN'],
    ['events', found.size],
    ['root', found.rootHash],
    ['first bad', found.firstBadSeq],
    ['verified', found.verifiedAt],
  ]);
}

/** `tenure audit verify`: reads the whole chain again; exit 5 and the first bad number when it is not intact. */
export function registerAuditVerify(group: Command, io: Io): void {
  addCommonOptions(group.command('verify').description('Verify every event, hash and signature of the audit chain.'), [
    'tenure audit verify',
    'tenure audit verify --as auditor-1 --json',
  ])
    .option('--timeout <seconds>', 'how long to wait for the result', parseWholeNumber, 120)
    .action(async (options: CommonOptions & { timeout: number }) => {
      const { client } = await openSession(io, options, false);
      const found = await verifyAudit(client, options.timeout * 1000);
      if (options.json) printJson(io, found);
      else print(io, found);
      if (!found.ok) {
        throw new CliError(
          exitCodes.verificationFailed,
          'AuditChainBroken',
          `The audit chain does not hold from event ${found.firstBadSeq ?? '?'} on.`,
          { hint: 'Keep the database as it is and compare it with the last checkpoint in the audit sink.' },
        );
      }
    });
}
