import type { AttackCases } from '../attack-case.js';
import { auditLogCases } from './audit-log.js';
import { authnCases } from './authn.js';
import { controlCases } from './control.js';
import { dataExportCases } from './data-export.js';
import { graphqlCases } from './graphql.js';
import { onnxArtifactCases } from './onnx-artifact.js';
import { scoringCases } from './scoring.js';
import { separationOfDutiesCases } from './separation-of-duties.js';
import { tenancyCases } from './tenancy.js';
import { uiOpsCases } from './ui-ops.js';
import { webhookSsrfCases } from './webhook-ssrf.js';
import { workflowCases } from './workflow.js';

/** Every case function there is, by the area of the file. */
export const casesByArea: Readonly<Record<string, AttackCases>> = {
  graphql: graphqlCases,
  authn: authnCases,
  tenancy: tenancyCases,
  'onnx-artifact': onnxArtifactCases,
  scoring: scoringCases,
  'separation-of-duties': separationOfDutiesCases,
  'audit-log': auditLogCases,
  workflow: workflowCases,
  'webhook-ssrf': webhookSsrfCases,
  'data-export': dataExportCases,
  'ui-ops': uiOpsCases,
  control: controlCases,
};
