import { Failure } from '../../domain/failure/failure.js';
import type { OpenedApproval } from '../../domain/ports/approval-store.js';
import type { StoreCore } from '../core.js';
import { ApprovalRequestRow } from '../entities/approval-request-row.js';
import { ModelVersionRow } from '../entities/model-version-row.js';
import { newId } from '../ids/new-id.js';
import { releaseWorkflowId } from '../outbox/workflow-ids.js';
import { currentVersion } from '../rows/current-state.js';
import { system } from '../transaction/audit-author.js';
import { writeTransaction } from '../transaction/write-transaction.js';
import { buildReleasePackage } from './build-release-package.js';
import { gatherModel } from './gather-package.js';
import { insertRequest } from './insert-request.js';
import { toOpened } from './to-opened.js';

/** Opens the request of a version's present round, once. Throws `PolicyViolation` unless the version waits for approval. */
export async function openReleaseApproval(store: StoreCore, versionId: string): Promise<OpenedApproval> {
  const request = await writeTransaction(store.database, system, async (beginning) => {
    const version = await beginning.reader.findOneByOrFail(ModelVersionRow, { id: versionId });
    const locked = await beginning.lock({ model: [version.modelId], model_version: [versionId] });
    const state = await currentVersion(locked.reader, versionId);
    const { round } = state;
    const opened = await locked.reader.findOneBy(ApprovalRequestRow, { versionId, round, kind: 'release' });
    if (opened) return opened;
    if (state.stage !== 'approval') {
      throw new Failure('PolicyViolation', `Version ${version.number} does not wait for approval.`, { versionId });
    }
    const gathered = await gatherModel(locked.reader, version.modelId, state.policyVersionId);
    const writing = await locked.lockHead();
    const named = { requestId: newId(), openedAt: writing.now };
    return insertRequest(writing, store.signer, {
      shown: await buildReleasePackage(writing.reader, state, named),
      rules: gathered.document.approvals.release,
      workflowId: releaseWorkflowId(gathered.model.key, version.number),
    });
  });
  return toOpened(store, request);
}
