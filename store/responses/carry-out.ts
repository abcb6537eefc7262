import { rollbackTargets } from '../facts/rollback-targets.js';
import { acceptModelCommand } from '../command/model-command.js';
import { ModelRow } from '../entities/model-row.js';
import type { ModelStateRow } from '../entities/model-state-row.js';
import { insertFinding } from '../findings/open-finding.js';
import { send } from '../outbox/send.js';
import { tellCommand } from '../outbox/update-messages.js';
import { modelWorkflowId } from '../outbox/workflow-ids.js';
import { productPerson } from '../people/product-person.js';
import { teamOfModel } from '../rows/team-of-model.js';
import { createRelease } from '../retraining/create-release.js';
import type { Writing } from '../transaction/writing.js';
import type { Decided } from './decided.js';
import type { AlertToAnswer } from './read-alert.js';
import { findingCause } from './response-findings.js';

/** What an answer set going. */
export interface CarriedOut {
  readonly version: { readonly id: string; readonly number: number } | null;
  readonly commandId: string | null;
  /** A finding that was opened now. */
  readonly findingId: string | null;
}

/** Begins a retrain, or accepts a rollback or suspension in the product's own name; opens the finding that is asked for. */
export async function carryOut(
  writing: Writing,
  model: ModelStateRow,
  alert: AlertToAnswer,
  decided: Decided,
): Promise<CarriedOut> {
  return {
    version: decided.action === 'retrain' ? await retrain(writing, model, alert, decided) : null,
    commandId:
      decided.action === 'rollback' || decided.action === 'suspend'
        ? await command(writing, model, alert, decided.action, decided.reason)
        : null,
    findingId: decided.finding === null ? null : await open(writing, model, alert, decided.finding),
  };
}

async function retrain(writing: Writing, model: ModelStateRow, alert: AlertToAnswer, { basis }: Decided) {
  if (basis === null) throw new Error(`Alert ${alert.id} is answered by a retrain that has nothing to begin with.`);
  return createRelease(writing, {
    modelId: model.id,
    model: alert.model,
    riskTier: model.riskTier,
    basis,
    cause: { kind: 'alert', alertId: alert.id, seriesKey: alert.seriesKey },
    actorId: await productPerson(writing),
  });
}

/** A command goes the way of a person's: pending on the model, told to its workflow. */
async function command(
  writing: Writing,
  state: ModelStateRow,
  alert: AlertToAnswer,
  name: 'rollback' | 'suspend',
  reason: string,
): Promise<string> {
  const model = await writing.reader.findOneByOrFail(ModelRow, { id: state.id });
  const [target] = name === 'rollback' ? await rollbackTargets(writing.reader, state.id) : [];
  const version = target
    ? { id: target.versionId, number: target.number }
    : { id: alert.versionId, number: alert.number };
  const subject = { model, team: await teamOfModel(writing.reader, model.id) };
  const commandId = await acceptModelCommand(
    writing,
    { subject, state },
    {
      command: name,
      actorId: await productPerson(writing),
      reason: `${reason} Alert ${alert.episodeKey}.`,
      payload: { alertId: alert.id, ...(target && { toVersion: target.number }) },
      version,
    },
  );
  await send(writing, tellCommand(modelWorkflowId(model.key), commandId, name));
  return commandId;
}

async function open(writing: Writing, model: ModelStateRow, alert: AlertToAnswer, reason: string) {
  return insertFinding(writing, {
    modelId: model.id,
    versionId: alert.versionId,
    cause: findingCause(alert.id),
    severity: 'high',
    title: `Retraining does not help against ${alert.seriesKey}`,
    reason,
  });
}
