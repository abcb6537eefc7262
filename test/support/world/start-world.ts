import { randomUUID } from 'node:crypto';
import type { Client, WorkflowHandle } from '@temporalio/client';
import type { Command } from '../../../domain/lifecycle/command.js';
import type { ApprovalOutcome } from '../../../domain/ports/approval-store.js';
import {
  commandUpdate,
  decideApprovalUpdate,
  modelWorkflowId,
  releaseWorkflowId,
  retirementWorkflowId,
  taskQueues,
} from '../../../workflows/messages.js';
import type { ComputeActivities, ComputeFailureActivities } from '../../../workflows/ports.js';
import type { Rig } from '../rig.js';
import { until } from '../until.js';
import { createApprovalActivities } from './approval-activities.js';
import { createModelActivities, createResponseActivities, createRetirementActivities } from './model-activities.js';
import { createSlotActivities } from './slot-activities.js';
import { createStageActivities } from './stage-activities.js';
import { type VersionRow, World } from './world.js';

type Activities = ReturnType<typeof lifecycleActivities>;

/** A model with its rows, its workers and a way to act on it as people do. */
export class LivingWorld {
  readonly rows = new World(`model-${randomUUID().slice(0, 8)}`);
  /** What computing gives; a test replaces it. */
  readonly compute: ComputeActivities = {
    train: async () => ({ fact: 'trainingDone', causeId: randomUUID() }),
    validate: async () => ({ reportId: randomUUID(), passed: true }),
  };
  readonly activities: Activities = lifecycleActivities(this.rows);

  constructor(
    private readonly client: Client,
    private readonly keep: Map<string, string>,
  ) {}

  /** Names this world's histories, for those that are kept for replay. */
  keepHistories(name: string): void {
    const { model } = this.rows;
    this.keep.set(modelWorkflowId(model), `${name}-model`);
    this.keep.set(retirementWorkflowId(model, 1), `${name}-retirement`);
    for (const number of [1, 2]) this.keep.set(releaseWorkflowId(model, number), `${name}-release-${number}`);
  }

  startModel(): Promise<WorkflowHandle> {
    const { model, modelId } = this.rows;
    return this.start('modelLifecycle', modelWorkflowId(model), { schemaVersion: 1, modelId, model });
  }

  startRelease(version: VersionRow = this.rows.addVersion()): Promise<WorkflowHandle> {
    const { model, modelId } = this.rows;
    const { versionId, number } = version;
    const start = { schemaVersion: 1, versionId, modelId, model, number };
    return this.start('versionRelease', releaseWorkflowId(model, number), start);
  }

  startRetirement(attempt = 1): Promise<WorkflowHandle> {
    const { model, modelId } = this.rows;
    const commandId = this.rows.addCommand('retire').id;
    const row = { retirementId: randomUUID(), attempt, commandId, status: 'inProgress' as const, reason: null };
    this.rows.retirements.set(row.retirementId, row);
    const start = { schemaVersion: 1, retirementId: row.retirementId, modelId, model, attempt };
    return this.start('retirement', retirementWorkflowId(model, attempt), start);
  }

  /** A person's accepted command: its row, then its update. */
  async command(handle: WorkflowHandle, command: Command, version?: VersionRow): Promise<string> {
    const { id: commandId } = this.rows.addCommand(command, version?.versionId ?? null);
    await handle.executeUpdate(commandUpdate, { args: [{ commandId, command }], updateId: commandId });
    return commandId;
  }

  /** A person's answer to the request that is open now: its row, then its update. */
  async answer(handle: WorkflowHandle, outcome: ApprovalOutcome, key?: string): Promise<string> {
    const request = await until(() => {
      const rows = [...this.rows.requests.values()].filter((row) => key === undefined || row.key === key);
      const newest = rows.at(-1);
      return newest?.outcome === 'stillOpen' ? newest : undefined;
    });
    const decisionId = this.rows.decide(request, outcome);
    const message = { decisionId, requestId: request.requestId };
    await handle.executeUpdate(decideApprovalUpdate, { args: [message], updateId: decisionId });
    return decisionId;
  }

  /** The same for a retirement, whose request is found by its attempt. */
  answerRetirement(handle: WorkflowHandle, outcome: ApprovalOutcome, attempt = 1): Promise<string> {
    return this.answer(handle, outcome, `${this.rows.modelId}/${attempt}`);
  }

  /** Puts another activity in the place of one of the world's. */
  replace<K extends keyof Activities>(name: K, activity: Activities[K]): void {
    this.activities[name] = activity;
  }

  /** Until the version is at, say, `approval pending`. */
  async reaches(version: VersionRow, place: string): Promise<void> {
    await until(() => `${version.stage} ${version.status}` === place);
  }

  private start(type: string, workflowId: string, start: object): Promise<WorkflowHandle> {
    return this.client.workflow.start(type, { workflowId, taskQueue: taskQueues.lifecycle, args: [start] });
  }
}

function lifecycleActivities(rows: World) {
  const failures: ComputeFailureActivities = {
    recordTrainingFailure: async () => ({ causeId: randomUUID() }),
    recordValidationFailure: async () => ({ reportId: randomUUID() }),
  };
  return {
    ...createStageActivities(rows),
    ...createApprovalActivities(rows),
    ...createSlotActivities(rows),
    ...createModelActivities(rows),
    ...createResponseActivities(rows),
    ...createRetirementActivities(rows),
    ...failures,
  };
}

/** Makes a world, lets workers serve it while `body` runs. */
export async function startWorld(rig: Rig, body: (world: LivingWorld) => Promise<void>): Promise<void> {
  const world = new LivingWorld(rig.client, rig.keep);
  const bound = (object: object) =>
    Object.fromEntries(
      Object.keys(object).map((name) => [
        name,
        (...args: never[]) => (object as Record<string, (...args: never[]) => Promise<unknown>>)[name]?.(...args),
      ]),
    );
  await rig.withWorkers(bound(world.activities), bound(world.compute), () => body(world));
}
