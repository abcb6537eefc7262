import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Command } from '../domain/lifecycle/command.js';

/** Task queues, by the role of the worker that polls them. */
export const taskQueues = { lifecycle: 'tenure-lifecycle', compute: 'tenure-compute' } as const;

/** Workflow ids: one for each model, version and attempt to retire. */
export const modelWorkflowId = (model: string): string => `model/${model}`;
export const releaseWorkflowId = (model: string, number: number): string => `release/${model}/${number}`;
export const retirementWorkflowId = (model: string, attempt: number): string => `retirement/${model}/${attempt}`;

/** A person's accepted command; the row with this id says what was asked. The update id is `commandId`. */
export interface CommandMessage {
  readonly commandId: string;
  readonly command: Command;
}
/** A person's decision; the row with this id says what was decided. The update id is `decisionId`. */
export interface DecisionMessage {
  readonly decisionId: string;
  readonly requestId: string;
}
/**
 * A release reached production or retired, or a step of it ended so that nothing goes on by itself. It can come more than
 * once: a person may take up what ended.
 */
export interface ReleaseFinished {
  readonly versionId: string;
  readonly number: number;
  readonly round: number;
  readonly outcome:
    | 'inProduction'
    | 'trainingFailed'
    | 'gateFailed'
    | 'rejected'
    | 'expired'
    | 'changesRequested'
    | 'withdrawn'
    | 'deploymentFailed'
    | 'retired';
}
/** An alert of the model changed; its row says how it stands. `reopened`: the same episode fires again. */
export interface AlertChanged {
  readonly alertId: string;
  readonly change: 'opened' | 'reopened' | 'escalated' | 'cleared';
}
/** The retirement `retirementId` was approved (to releases), or ended (to the model). */
export interface RetirementMessage {
  readonly retirementId: string;
}
/** What a workflow is at, for whoever asks it directly. Times are ISO 8601. */
export interface LifecycleView {
  readonly model: string;
  readonly number: number | null;
  readonly state: string;
  readonly waitsFor: string;
  readonly since: string;
}

export const commandUpdate = defineUpdate<void, [CommandMessage]>('command');
export const decideApprovalUpdate = defineUpdate<void, [DecisionMessage]>('decideApproval');
export const releaseFinishedSignal = defineSignal<[ReleaseFinished]>('releaseFinished');
export const alertChangedSignal = defineSignal<[AlertChanged]>('alertChanged');
export const modelRetiringSignal = defineSignal<[RetirementMessage]>('modelRetiring');
export const retirementFinishedSignal = defineSignal<[RetirementMessage]>('retirementFinished');
export const lifecycleQuery = defineQuery<LifecycleView>('lifecycle');
