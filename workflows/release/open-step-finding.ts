import type { ReleaseView } from '../ports.js';
import { stage as stageCalls } from '../support/calls.js';
import { describeFailure } from '../support/describe-failure.js';

/** One finding for each place and round in which a release could not go on by itself. */
export async function openStepFinding(release: ReleaseView, error: unknown): Promise<void> {
  const { modelId, versionId, number, stage, status, round } = release;
  await stageCalls('open a finding').openFinding({
    modelId,
    versionId,
    cause: `release/${versionId}/${round}/${stage}/${status}`,
    severity: 'critical',
    title: `Version ${number} cannot go on at ${stage} ${status}`,
    reason: describeFailure(error),
  });
}
