import type { ReleaseView } from '../ports.js';
import { stage } from '../support/calls.js';
import type { Inbox } from '../support/inbox.js';
import { isFailure } from '../support/is-failure.js';
import { findRequest } from './find-request.js';
import type { ReleaseNotes } from './release-state.js';
import { waitForCommand } from './wait-for-command.js';

/** deployment pending: by policy at once, else when an operator says so. A suspended model waits for an operator too. */
export async function startDeployment(release: ReleaseView, inbox: Inbox, notes: ReleaseNotes): Promise<ReleaseView> {
  if (release.rules.deployMode === 'manual') return waitForCommand(release, inbox, notes);
  const { versionId } = release;
  const requestId = await findRequest(versionId, notes);
  try {
    const reason = 'the policy deploys what is approved';
    const moved = await stage('deploy').recordStage({ versionId, fact: 'deploy', causeId: requestId, reason });
    notes.deployCause = requestId;
    return moved;
  } catch (error) {
    if (!isFailure(error, 'PolicyViolation')) throw error;
    return waitForCommand(release, inbox, notes);
  }
}
