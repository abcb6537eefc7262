import { ApprovalDecisionRow } from './approval-decision-row.js';
import { ApprovalRequestRow } from './approval-request-row.js';
import { ApprovalRequestStateRow } from './approval-request-state-row.js';
import { ArtifactRow } from './artifact-row.js';
import { AuditCheckpointRow } from './audit-checkpoint-row.js';
import { AuditEventRow } from './audit-event-row.js';
import { AuditHeadRow } from './audit-head-row.js';
import { AuditSubtreeRow } from './audit-subtree-row.js';
import { AuditVerificationRow } from './audit-verification-row.js';
import { CommandRow } from './command-row.js';
import { DatasetVersionRow } from './dataset-version-row.js';
import { DeploymentRow } from './deployment-row.js';
import { FindingRow } from './finding-row.js';
import { FindingStateRow } from './finding-state-row.js';
import { IdempotencyRow } from './idempotency-row.js';
import { ModelRow } from './model-row.js';
import { ModelDependencyRow } from './model-dependency-row.js';
import { ModelStateRow } from './model-state-row.js';
import { ModelVersionRow } from './model-version-row.js';
import { ModelVersionStateRow } from './model-version-state-row.js';
import { NotificationDeliveryRow } from './notification-delivery-row.js';
import { NotificationRow } from './notification-row.js';
import { OutboxRow } from './outbox-row.js';
import { PersonRow } from './person-row.js';
import { PersonalDataRow } from './personal-data-row.js';
import { PolicyVersionRow } from './policy-version-row.js';
import { RetirementRow } from './retirement-row.js';
import { RetirementStateRow } from './retirement-state-row.js';
import { RoleGrantRow } from './role-grant-row.js';
import { ScoringServerRow } from './scoring-server-row.js';
import { SlotRow } from './slot-row.js';
import { SlotChangeRow } from './slot-change-row.js';
import { TeamRow } from './team-row.js';
import { TrainingRequestRow } from './training-request-row.js';
import { TrainingRunRow } from './training-run-row.js';
import { UseCaseRow } from './use-case-row.js';
import { UseCaseStateRow } from './use-case-state-row.js';
import { ValidationReportRow } from './validation-report-row.js';
import { VersionContentRow } from './version-content-row.js';
import { VersionContributorRow } from './version-contributor-row.js';
import { WaiverRow } from './waiver-row.js';

/** Every entity, for the data source. */
export const entities = [
  ApprovalDecisionRow,
  ApprovalRequestRow,
  ApprovalRequestStateRow,
  ArtifactRow,
  AuditCheckpointRow,
  AuditEventRow,
  AuditHeadRow,
  AuditSubtreeRow,
  AuditVerificationRow,
  CommandRow,
  DatasetVersionRow,
  DeploymentRow,
  FindingRow,
  FindingStateRow,
  IdempotencyRow,
  ModelRow,
  ModelDependencyRow,
  ModelStateRow,
  ModelVersionRow,
  ModelVersionStateRow,
  NotificationDeliveryRow,
  NotificationRow,
  OutboxRow,
  PersonRow,
  PersonalDataRow,
  PolicyVersionRow,
  RetirementRow,
  RetirementStateRow,
  RoleGrantRow,
  ScoringServerRow,
  SlotRow,
  SlotChangeRow,
  TeamRow,
  TrainingRequestRow,
  TrainingRunRow,
  UseCaseRow,
  UseCaseStateRow,
  ValidationReportRow,
  VersionContentRow,
  VersionContributorRow,
  WaiverRow,
];
