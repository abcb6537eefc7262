import type { ReleaseView } from '../ports.js';
import { stage } from '../support/calls.js';
import type { Inbox } from '../support/inbox.js';
import { isFailure } from '../support/is-failure.js';
import type { ReleaseNotes } from './release-state.js';
import { waitForCommand } from './wait-for-command.js';

/**
 * development passed, of a retrain: it was asked for as a whole, so nobody has to submit what it trained. Where the rows
 * say otherwise meanwhile, it waits as any other version does.
 */
export async function submitItself(release: ReleaseView, inbox: Inbox, notes: ReleaseNotes): Promise<ReleaseView> {
  const { versionId, contentId } = release;
  const reason = 'a retrain submits itself once it is trained';
  const input = { versionId, fact: 'selfSubmitted', causeId: contentId ?? '', reason };
  try {
    return await stage('the retrain submits itself').recordStage(input);
  } catch (error) {
    if (!isFailure(error, 'PolicyViolation')) throw error;
    return waitForCommand(release, inbox, notes);
  }
}
