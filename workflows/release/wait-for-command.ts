import { condition } from '@temporalio/workflow';
import type { ReleaseView } from '../ports.js';
import type { Inbox } from '../support/inbox.js';
import { carryOutCommand } from './carry-out-command.js';
import type { ReleaseNotes } from './release-state.js';
import { retireIfSo } from './run-unless-retired.js';

/** Where a person has to go on: waits for the next command, or for the end of the model. */
export async function waitForCommand(release: ReleaseView, inbox: Inbox, notes: ReleaseNotes): Promise<ReleaseView> {
  await condition(() => inbox.has('command', 'modelRetiring', 'decision'));
  inbox.take('decision');
  if (inbox.has('modelRetiring')) return retireIfSo(release, inbox);
  return carryOutCommand(release, inbox, notes);
}
