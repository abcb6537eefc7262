import type {
  ApprovalActivities,
  ComputeFailureActivities,
  ModelActivities,
  MonitoringActivities,
  ResponseActivities,
  RetirementActivities,
  SlotActivities,
  StageActivities,
} from '../workflows/ports.js';
import { type ApprovalDeps, createApprovalActivities } from './create-approval-activities.js';
import { createComputeFailureActivities } from './create-compute-failure-activities.js';
import { createModelActivities, type ModelDeps } from './create-model-activities.js';
import { createMonitoringActivities, type MonitoringDeps } from './create-monitoring-activities.js';
import { createResponseActivities } from './create-response-activities.js';
import { createRetirementActivities } from './create-retirement-activities.js';
import { createSlotActivities, type SlotDeps } from './create-slot-activities.js';
import { createStageActivities } from './create-stage-activities.js';
import { mapFailures } from './map-failures.js';

export type LifecycleDeps = ApprovalDeps & SlotDeps & ModelDeps & MonitoringDeps;
export type LifecycleActivities = StageActivities &
  ApprovalActivities &
  SlotActivities &
  ModelActivities &
  MonitoringActivities &
  ResponseActivities &
  RetirementActivities &
  ComputeFailureActivities;

/** The activities of the queue `tenure-lifecycle`: reads, short transactions, and waiting for scoring servers. */
export function createLifecycleActivities(deps: LifecycleDeps): LifecycleActivities {
  return mapFailures<LifecycleActivities>({
    ...createStageActivities(deps),
    ...createApprovalActivities(deps),
    ...createSlotActivities(deps),
    ...createModelActivities(deps),
    ...createMonitoringActivities(deps),
    ...createResponseActivities(deps),
    ...createRetirementActivities(deps),
    ...createComputeFailureActivities(deps),
  });
}
