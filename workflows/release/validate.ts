import { isCancellation, uuid4 } from '@temporalio/workflow';
import type { ReleaseView } from '../ports.js';
import { failures, validation } from '../support/calls.js';
import { describeFailure } from '../support/describe-failure.js';
import { recordFact } from '../support/record-fact.js';

/** validation inProgress: runs every gate of the policy; a gate that could not be run counts as failed. */
export async function validate(release: ReleaseView): Promise<ReleaseView> {
  const { versionId } = release;
  const report = await runGates(release);
  return recordFact(report.passed ? 'every gate passed' : 'a gate failed', {
    versionId,
    fact: report.passed ? 'gatesPassed' : 'gateFailed',
    causeId: report.reportId,
    reason: report.reason,
  });
}

interface Report {
  readonly reportId: string;
  readonly passed: boolean;
  readonly reason: string | null;
}

async function runGates({ versionId, rules }: ReleaseView): Promise<Report> {
  try {
    const report = await validation('run the gates', rules).validate(versionId);
    return { ...report, reason: report.passed ? null : 'GateFailed: see the validation report' };
  } catch (error) {
    if (isCancellation(error)) throw error;
    const reason = describeFailure(error);
    const report = await failures('record the failed validation').recordValidationFailure(versionId, reason);
    return { reportId: report.reportId ?? uuid4(), passed: false, reason };
  }
}
