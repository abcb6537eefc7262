import type { ApprovalStore } from '../domain/ports/approval-store.js';
import type { ArtifactStore } from '../domain/ports/artifact-store.js';
import type { ModelStore } from '../domain/ports/model-store.js';
import type { NotificationStore } from '../domain/ports/notifications.js';
import type { MonitoringStore } from '../domain/ports/monitoring-store.js';
import type { OutboxStore, ReconcileStore } from '../domain/ports/outbox-store.js';
import type { ReleaseStore } from '../domain/ports/release-store.js';
import type { ResponseStore } from '../domain/ports/response-store.js';
import type { SlotStore } from '../domain/ports/slot-store.js';
import { createApprovalStore } from './approvals/create-approval-store.js';
import { createArtifactStore } from './artifacts/create-artifact-store.js';
import { type SweepAges, sweepArtifacts } from './artifacts/sweep-artifacts.js';
import { verifyAudit, type AuditResult } from './audit/verify-audit.js';
import { writeCheckpoint } from './audit/write-checkpoint.js';
import type { StoreCore } from './core.js';
import { createModelStore } from './models/create-model-store.js';
import { createNotificationStore } from './notifications/create-notification-store.js';
import { compactIncrements } from './monitoring/compact-increments.js';
import { createMonitoringStore } from './monitoring/create-monitoring-store.js';
import { createOutboxStore } from './outbox/create-outbox-store.js';
import { createReconcileStore } from './reconcile/create-reconcile-store.js';
import { createReleaseStore } from './releases/create-release-store.js';
import { createResponseStore } from './responses/create-response-store.js';
import { createSlotStore } from './slots/create-slot-store.js';

export interface StoreOptions extends StoreCore {
  /** Folder of the artifact store (TENURE_ARTIFACTS). */
  readonly artifactsFolder: string;
  /** Folder that checkpoints are copied to (TENURE_AUDIT_SINK). */
  readonly auditSink: string;
}

export interface AuditStore {
  /** Verifies chain and newest checkpoint, keeps the result, writes its event. `personId`: who asked, null = the system. */
  verify(personId?: string | null): Promise<AuditResult>;
  /** Signs the present end of the chain into the sink. Answers the note, or null when there is nothing new. */
  checkpoint(): Promise<string | null>;
}

/** Everything that is kept: on Postgres, and artifacts in a folder. Commands take it as their first argument. */
export interface Store extends StoreCore {
  readonly releases: ReleaseStore;
  readonly models: ModelStore;
  readonly responses: ResponseStore;
  readonly slots: SlotStore;
  readonly approvals: ApprovalStore;
  readonly monitoring: MonitoringStore;
  readonly outbox: OutboxStore;
  readonly notifications: NotificationStore;
  readonly reconcile: ReconcileStore;
  readonly artifacts: ArtifactStore;
  readonly audit: AuditStore;
  /** Removes files that crashes left in the artifact folder, and bytes that nothing names. Answers how many. */
  sweepArtifacts(ages: SweepAges): Promise<number>;
  /** Adds profile increments up by hour, those of hours that ended before `olderThan` at least. Answers how many. */
  compactIncrements(olderThan: Date): Promise<number>;
}

export function createStore({ artifactsFolder, auditSink, ...core }: StoreOptions): Store {
  const artifacts = createArtifactStore(core.database, artifactsFolder);
  return {
    ...core,
    releases: createReleaseStore(core),
    models: createModelStore(core),
    responses: createResponseStore(core),
    slots: createSlotStore(core, artifacts),
    approvals: createApprovalStore(core),
    monitoring: createMonitoringStore(core, artifacts),
    outbox: createOutboxStore(core),
    notifications: createNotificationStore(core),
    reconcile: createReconcileStore(core),
    artifacts,
    audit: {
      verify: (personId = null) => verifyAudit(core, auditSink, personId),
      checkpoint: () => writeCheckpoint(core, auditSink),
    },
    sweepArtifacts: (ages) => sweepArtifacts(core.database, artifactsFolder, ages),
    compactIncrements: (olderThan) => compactIncrements(core, olderThan),
  };
}
