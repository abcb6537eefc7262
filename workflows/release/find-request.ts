import { approvals } from '../support/calls.js';
import type { ReleaseNotes } from './release-state.js';

/** The approval of this round: as noted, or from its row when this workflow was started anew. */
export async function findRequest(versionId: string, notes: ReleaseNotes): Promise<string> {
  notes.requestId ??= (await approvals('find the approval').openApproval(versionId)).requestId;
  return notes.requestId;
}
