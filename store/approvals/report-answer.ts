import type { UnfoundedAnswer } from '../../domain/ports/approval-store.js';
import type { StoreCore } from '../core.js';
import { ModelRow } from '../entities/model-row.js';
import { openFinding } from '../findings/open-finding.js';
import { parseWorkflowId } from '../outbox/workflow-ids.js';

/** One finding for each workflow and fault: whoever sends a thousand forged answers is written down once. */
export async function reportAnswer(store: StoreCore, answer: UnfoundedAnswer): Promise<void> {
  const { workflowId, decisionId, fault, reason } = answer;
  const key = parseWorkflowId(workflowId)?.model;
  const model = key === undefined ? null : await store.database.manager.findOneBy(ModelRow, { key });
  if (!model) return;
  await openFinding(store, {
    modelId: model.id,
    versionId: null,
    cause: `answer/${fault}/${workflowId}`,
    severity: 'critical',
    title: `A decision that reached ${workflowId} was not acted on`,
    reason: `${reason} (decision ${decisionId.slice(0, 100)})`,
  });
}
