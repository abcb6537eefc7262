import type { Command } from '../../domain/lifecycle/command.js';
import type { Fact } from '../../domain/lifecycle/transitions.js';
import { Failure } from '../../domain/failure/failure.js';
import type { Reader } from '../database/reader.js';
import { ApprovalRequestRow } from '../entities/approval-request-row.js';
import type { ModelVersionRow } from '../entities/model-version-row.js';
import type { ModelVersionStateRow } from '../entities/model-version-state-row.js';
import { TrainingRunRow } from '../entities/training-run-row.js';
import { ValidationReportRow } from '../entities/validation-report-row.js';
import { VersionContentRow } from '../entities/version-content-row.js';
import { unmetGates } from '../facts/unmet-gates.js';
import { retrainContent } from '../retraining/retrain-content.js';
import { currentModel, currentRequest } from '../rows/current-state.js';
import type { Move } from '../versions/move-version.js';
import { readCommand } from './read-command.js';

/** What a move brings to the version's state besides its new stage. */
export type Changes = NonNullable<Move['changes']>;

interface Claim {
  readonly on: Command | Fact;
  readonly causeId: string;
}

const approvalFacts = ['approved', 'rejected', 'changesRequested', 'withdrawn', 'expired'] as const;

/**
 * Finds the rows that a move rests on, so that nobody who can only send messages can move a version, and answers what they
 * bring to the state. Throws `PolicyViolation` without them.
 */
export async function proofOf(
  reader: Reader,
  version: ModelVersionRow,
  state: ModelVersionStateRow,
  { on, causeId }: Claim,
): Promise<Changes> {
  const approval = approvalFacts.find((fact) => fact === on);
  if (approval) return need(await requestIs(reader, version.id, causeId, approval), on, causeId);
  switch (on) {
    case 'submitForValidation':
      return submission(reader, version, state, causeId);
    case 'selfSubmitted':
      return selfSubmission(reader, version, state, causeId);
    case 'trainVersion':
    case 'retireVersion':
      return need(await commandIs(reader, version.id, causeId, on), on, causeId);
    case 'deploy': {
      // By a person's command, or automatically because the request of this version was approved.
      const approved = () => requestIs(reader, version.id, causeId, 'approved');
      return need((await commandIs(reader, version.id, causeId, on)) || (await approved()), on, causeId);
    }
    case 'trainingDone':
      return trained(reader, version.id, causeId);
    case 'gatesPassed': {
      const report = await reader.findOneBy(ValidationReportRow, { versionId: version.id, round: state.round });
      return need(report?.passed === true, on, causeId);
    }
    case 'gatesWaived':
      return need((await unmetGates(reader, version.id, state.round)).length === 0, on, causeId);
    case 'modelRetired': {
      const { lifecycle } = await currentModel(reader, version.modelId);
      return need(lifecycle === 'retiring' || lifecycle === 'retired', on, causeId);
    }
    default:
      return {};
  }
}

function need(there: boolean, on: string, causeId: string): Changes {
  if (there) return {};
  throw new Failure('PolicyViolation', `Nothing in the database says ${on} because of ${causeId}.`, { on, causeId });
}

async function commandIs(reader: Reader, versionId: string, id: string, name: Command): Promise<boolean> {
  const command = await readCommand(reader, id);
  return command?.command === name && command.versionId === versionId;
}

async function requestIs(reader: Reader, versionId: string, id: string, status: string): Promise<boolean> {
  const request = await reader.findOneBy(ApprovalRequestRow, { id, versionId });
  return request !== null && (await currentRequest(reader, id)).status === status;
}

/** A new round: who submits is remembered, and the policy of the model is frozen for it. */
async function submission(
  reader: Reader,
  version: ModelVersionRow,
  state: ModelVersionStateRow,
  commandId: string,
): Promise<Changes> {
  need(await commandIs(reader, version.id, commandId, 'submitForValidation'), 'submitForValidation', commandId);
  const command = await readCommand(reader, commandId);
  const { policyVersionId } = await currentModel(reader, version.modelId);
  return { round: state.round + 1, submittedBy: command?.personId ?? null, policyVersionId };
}

/** Only what a retrain trained submits itself, in the name of whoever asked for it, and only the first time. */
async function selfSubmission(
  reader: Reader,
  version: ModelVersionRow,
  state: ModelVersionStateRow,
  contentId: string,
): Promise<Changes> {
  const content = state.contentId === contentId ? await retrainContent(reader, contentId) : null;
  need(content !== null && state.round === 0, 'selfSubmitted', contentId);
  const { policyVersionId } = await currentModel(reader, version.modelId);
  return { round: 1, submittedBy: content?.requestedBy ?? null, policyVersionId };
}

async function trained(reader: Reader, versionId: string, contentId: string): Promise<Changes> {
  const content = await reader.findOneBy(VersionContentRow, { id: contentId, versionId });
  const runId = content?.trainingRunId;
  const run = runId && (await reader.findOneBy(TrainingRunRow, { id: runId, versionId, outcome: 'succeeded' }));
  need(Boolean(run), 'trainingDone', contentId);
  return { contentId };
}
