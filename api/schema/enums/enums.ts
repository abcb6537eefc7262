import { approvalStatuses, decisions } from '../../../domain/approval/approval-request.js';
import { commands } from '../../../domain/lifecycle/command.js';
import { stages, stageStatuses } from '../../../domain/lifecycle/stage.js';
import { shownAlertStates } from '../../../domain/monitoring/alerts/shown-alert-state.js';
import { rolesThatMay } from '../../../domain/people/roles-that-may.js';
import { metricStatuses, verdictStatuses, windowStatuses } from '../../view/monitoring/statuses.js';
import { enumOf } from './enum-of.js';

/** The enumerations of the schema. */
export const enums = {
  Role: enumOf('Role', rolesThatMay('read')),
  ModelKind: enumOf('ModelKind', ['onnx', 'rules', 'optimization', 'knowledgeGraph', 'llm', 'external']),
  Stage: enumOf('Stage', stages),
  StageStatus: enumOf('StageStatus', stageStatuses),
  Command: enumOf('Command', commands),
  ApprovalStatus: enumOf('ApprovalStatus', approvalStatuses),
  ApprovalKind: enumOf('ApprovalKind', ['release', 'retirement']),
  Decision: enumOf('Decision', decisions),
  WindowStatus: enumOf('WindowStatus', windowStatuses),
  VerdictStatus: enumOf('VerdictStatus', verdictStatuses),
  MetricStatus: enumOf('MetricStatus', metricStatuses),
  AlertState: enumOf('AlertState', shownAlertStates),
};
