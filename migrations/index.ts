import { CreatePeople1700000000000 } from './1700000000000-create-people.js';
import { CreateAudit1700000001000 } from './1700000001000-create-audit.js';
import { CreateInventory1700000002000 } from './1700000002000-create-inventory.js';
import { CreateApprovals1700000003000 } from './1700000003000-create-approvals.js';
import { CreateServing1700000004000 } from './1700000004000-create-serving.js';
import { GrantRights1700000005000 } from './1700000005000-grant-rights.js';
import { CreateMonitoring1700000006000 } from './1700000006000-create-monitoring.js';
import { CreateNotifications1700000007000 } from './1700000007000-create-notifications.js';
import { AdmitEventTimes1700000008000 } from './1700000008000-admit-event-times.js';
import { WatchSlots1700000009000 } from './1700000009000-watch-slots.js';
import { TellMonitoringChanges1700000012000 } from './1700000012000-tell-monitoring-changes.js';
import { AnswerAlerts1700000013000 } from './1700000013000-answer-alerts.js';
import { ForgetArtifacts1700000014000 } from './1700000014000-forget-artifacts.js';

/** Every migration, oldest first. */
export const migrations = [
  CreatePeople1700000000000,
  CreateAudit1700000001000,
  CreateInventory1700000002000,
  CreateApprovals1700000003000,
  CreateServing1700000004000,
  GrantRights1700000005000,
  CreateMonitoring1700000006000,
  CreateNotifications1700000007000,
  AdmitEventTimes1700000008000,
  WatchSlots1700000009000,
  TellMonitoringChanges1700000012000,
  AnswerAlerts1700000013000,
  ForgetArtifacts1700000014000,
];
