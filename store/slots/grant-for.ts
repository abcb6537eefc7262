import type { SlotChange } from '../../domain/ports/slot-store.js';
import { readGrant } from '../../domain/serving/read-grant.js';
import type { StoreCore } from '../core.js';
import type { Reader } from '../database/reader.js';
import type { ModelVersionRow } from '../entities/model-version-row.js';
import type { SlotRow } from '../entities/slot-row.js';
import { VersionContentRow } from '../entities/version-content-row.js';
import { currentVersion } from '../rows/current-state.js';
import { approvedContent, approvingRequest, type ApprovedContent } from './approved-content.js';
import { signGrant, type SignedGrant } from './sign-grant.js';

interface Subject {
  readonly slot: SlotRow;
  readonly change: SlotChange;
  readonly fence: string;
  readonly model: string;
  readonly version: ModelVersionRow;
}

/** The signed grant of a change. To serve, the approval is verified anew; to stop, nothing may be in the way. */
export async function grantFor(reader: Reader, store: StoreCore, subject: Subject): Promise<SignedGrant> {
  const { slot, change, fence, model, version } = subject;
  const allowed =
    change.state === 'serving'
      ? await approvedContent(reader, store.verifier, version.id, await approvingRequest(reader, version.id))
      : await lastAllowed(reader, subject);
  return signGrant(store.signer, {
    slotId: slot.id,
    model,
    environment: slot.environment,
    state: change.state,
    versionId: version.id,
    versionNumber: version.number,
    artifactDigest: allowed.artifactDigest,
    fence,
    decisionIds: allowed.decisionIds,
    commandId: change.commandId,
  });
}

/** Decisions and bytes as the slot's present grant names them; a version that never served here has only its bytes. */
async function lastAllowed(reader: Reader, { slot, version }: Subject): Promise<ApprovedContent> {
  const grant = slot.grantText === null ? null : readGrant(slot.grantText);
  if (grant?.versionId === version.id) return grant;
  const { contentId } = await currentVersion(reader, version.id);
  if (contentId === null) throw new Error(`Version ${version.number} of a slot has no content.`);
  const content = await reader.findOneByOrFail(VersionContentRow, { id: contentId });
  return { decisionIds: [], artifactDigest: content.artifactDigest };
}
