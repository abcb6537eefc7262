import { fields } from './documents.js';
import type { MutationName } from './mutation-types.js';

const version = 'version { id number stage stageStatus pendingCommand }';
const model = 'model { id key stage stageStatus suspended pendingCommand }';
const request = 'request { id status requiredApprovals decisions { id decision } }';
const monitoring = `monitoring { ${fields.monitoring} } workflow { workflowId runId url }`;

/** What each mutation's payload is asked for; the shapes are those of `MutationTypes`. */
export const mutationSelections: Readonly<Record<MutationName, string>> = {
  registerUseCase: 'useCase { id key }',
  registerDataset: 'dataset { id key number digest rows }',
  publishPolicy: 'policy { id key number digest }',
  registerModel: model,
  registerVersion: version,
  trainVersion: version,
  retrain: version,
  submitForValidation: version,
  waiveGate: version,
  decideApproval: `decision { id at } ${request}`,
  withdraw: request,
  deploy: version,
  rollback: model,
  suspend: model,
  resume: model,
  retire: model,
  retireVersion: version,
  recordGroundTruth: 'accepted unknown',
  pauseMonitoring: monitoring,
  resumeMonitoring: monitoring,
  runMonitoringNow: monitoring,
  acknowledgeAlert: `alert { ${fields.alert} }`,
  verifyAudit: 'startedAt workflow { workflowId runId url }',
};
