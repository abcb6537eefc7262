import type { ReleaseView } from '../ports.js';
import { stage } from '../support/calls.js';
import type { Inbox } from '../support/inbox.js';
import type { ReleaseNotes } from './release-state.js';

/** Does the oldest command that came. A deployment is remembered by the command that asked for it. */
export async function carryOutCommand(release: ReleaseView, inbox: Inbox, notes: ReleaseNotes): Promise<ReleaseView> {
  const message = inbox.take('command');
  if (message === undefined) return release;
  const moved = await stage('carry out the command').carryOutCommand(release.versionId, message.id);
  if (moved.stage === 'deployment' && moved.status === 'inProgress') notes.deployCause = message.id;
  return moved;
}
