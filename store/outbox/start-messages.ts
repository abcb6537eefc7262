import { modelWorkflowId, monitorNowWorkflowId, releaseWorkflowId, retirementWorkflowId } from './workflow-ids.js';

/** A message to a workflow as a transaction writes it. */
export interface NewMessage {
  readonly workflowId: string;
  readonly kind: 'start' | 'update' | 'signal';
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Makes the message unique: id of the command, decision or row that it speaks of. */
  readonly eventId: string;
}

interface ModelFacts {
  readonly modelId: string;
  readonly model: string;
  readonly riskTier: number;
}

/** Starts the workflow of a model. */
export function startModel(facts: ModelFacts): NewMessage {
  return {
    workflowId: modelWorkflowId(facts.model),
    kind: 'start',
    name: 'modelLifecycle',
    eventId: facts.modelId,
    payload: {
      args: [{ schemaVersion: 1, modelId: facts.modelId, model: facts.model }],
      summary: `Life of the model ${facts.model}`,
      searchAttributes: { TenureModel: facts.model, TenureRiskTier: String(facts.riskTier) },
    },
  };
}

/** Starts the workflow of a version's way to production. */
export function startRelease(facts: ModelFacts & { readonly versionId: string; readonly number: number }): NewMessage {
  return {
    workflowId: releaseWorkflowId(facts.model, facts.number),
    kind: 'start',
    name: 'versionRelease',
    eventId: facts.versionId,
    payload: {
      args: [
        {
          schemaVersion: 1,
          versionId: facts.versionId,
          modelId: facts.modelId,
          model: facts.model,
          number: facts.number,
        },
      ],
      summary: `Version ${facts.number} of ${facts.model} on its way to production`,
      searchAttributes: {
        TenureModel: facts.model,
        TenureRiskTier: String(facts.riskTier),
        TenureStage: 'development',
        TenureAwaitingApproval: false,
      },
    },
  };
}

/** Starts the workflow of one attempt to retire a model. */
export function startRetirement(
  facts: ModelFacts & { readonly retirementId: string; readonly attempt: number },
): NewMessage {
  return {
    workflowId: retirementWorkflowId(facts.model, facts.attempt),
    kind: 'start',
    name: 'retirement',
    eventId: facts.retirementId,
    payload: {
      args: [
        {
          schemaVersion: 1,
          retirementId: facts.retirementId,
          modelId: facts.modelId,
          model: facts.model,
          attempt: facts.attempt,
        },
      ],
      summary: `Retirement of the model ${facts.model}, attempt ${facts.attempt}`,
      searchAttributes: { TenureModel: facts.model, TenureRiskTier: String(facts.riskTier) },
    },
  };
}

/** Starts a run of monitoring for one model, beside those of its Schedule. */
export function startMonitoring(run: {
  readonly model: string;
  readonly environment: string;
  readonly runId: string;
}): NewMessage {
  const { model, environment, runId } = run;
  return {
    workflowId: monitorNowWorkflowId(model, environment, runId),
    kind: 'start',
    name: 'monitoringRun',
    eventId: runId,
    payload: {
      args: [{ schemaVersion: 1, scope: { kind: 'model', environment, model } }],
      summary: `Monitoring of ${model} in ${environment}, asked for by a person`,
      searchAttributes: { TenureModel: model },
    },
  };
}
