import type { GateResult } from '../../domain/gates/gate-result.js';
import { validationPassed } from '../../domain/gates/validation-passed.js';
import type { StoreCore } from '../core.js';
import { ValidationReportRow } from '../entities/validation-report-row.js';
import { newId } from '../ids/new-id.js';
import { system } from '../transaction/audit-author.js';
import { plainJson } from '../transaction/plain-json.js';
import { writeTransaction } from '../transaction/write-transaction.js';
import { reportDigest } from '../validation/report-digest.js';
import { readRelease } from './read-release.js';
import { versionTarget } from './version-target.js';

/** Writes what the gates found, once for each (version, round): the first report of a round stands. */
export async function recordValidation(
  store: StoreCore,
  versionId: string,
  contentId: string,
  round: number,
  gates: readonly GateResult[],
): Promise<{ reportId: string; digest: string; passed: boolean }> {
  return writeTransaction(store.database, system, async (beginning) => {
    const locked = await beginning.lock({ model_version: [versionId] });
    const earlier = await locked.reader.findOneBy(ValidationReportRow, { versionId, round });
    if (earlier) return { reportId: earlier.id, digest: earlier.digest, passed: earlier.passed };
    const { policyVersionId } = await readRelease(locked.reader, versionId);
    const subject = await versionTarget(locked.reader, versionId);

    const writing = await locked.lockHead();
    const found = {
      id: newId(),
      versionId,
      contentId,
      round,
      gates: plainJson(gates) as GateResult[],
      passed: validationPassed(gates),
    };
    const digest = reportDigest(found);
    const outcome = gates.map(({ gate, passed, waived, reason }) => ({ gate, passed, waived, reason }));
    const seq = writing.record({
      type: 'validation.recorded',
      modelKey: subject.modelKey ?? null,
      target: { ...subject.target, digest },
      after: { reportId: found.id, round, passed: found.passed, gates: outcome },
    });
    await writing.insert(ValidationReportRow, { ...found, digest, policyVersionId, decidedAt: writing.now, seq });
    return { reportId: found.id, digest, passed: found.passed };
  });
}
