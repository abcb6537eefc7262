import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import { checkText } from '../command/check-field.js';
import { lockModelFor } from '../command/model-command.js';
import { runCommand } from '../command/run-command.js';
import { acceptVersionCommand, lockVersionFor } from '../command/version-command.js';
import type { StoreCore } from '../core.js';
import { requireDataset } from '../rows/require-dataset.js';
import type { Beginning } from '../transaction/write-transaction.js';
import { addContributor } from '../versions/add-contributor.js';
import { checkSeed } from '../versions/check-seed.js';
import { createVersion } from '../versions/create-version.js';
import { requestTraining } from '../versions/request-training.js';

type Json = Readonly<Record<string, unknown>>;

export interface TrainVersionInput {
  readonly idempotencyKey: string;
  readonly model: string;
  /** Trains this version anew while its development passed or failed; a new version when left out. */
  readonly version?: number | null;
  readonly trainer: string;
  /** Key of a dataset (its newest version) or `sha256:<digest>`. */
  readonly dataset: string;
  readonly parameters?: Json | null;
  /** Seed of every random choice, an integer of 64 bits; 0 when left out, and recorded. */
  readonly seed?: string | null;
  readonly card?: Json | null;
}

export interface TrainVersionValue {
  readonly versionId: string;
  readonly modelId: string;
}

/** Asks for a training; the release trains, records the content and moves the version. */
export async function trainVersion(
  store: StoreCore,
  actor: Actor,
  input: TrainVersionInput,
): Promise<Outcome<TrainVersionValue>> {
  return runCommand(store, actor, 'trainVersion', input, async (beginning, person) => {
    checkText('trainer', input.trainer, 63);
    const seed = checkSeed(input.seed ?? null);
    const dataset = await requireDataset(beginning.reader, input.dataset);
    const wish = {
      trainer: input.trainer,
      datasetVersionId: dataset.id,
      parameters: input.parameters ?? {},
      seed,
      card: input.card ?? null,
      requestedBy: actor.personId,
      evaluationRows: null,
      labelsUntil: null,
    };
    const { version } = input;
    return version === undefined || version === null
      ? trainNew(beginning, person, input.model, wish)
      : trainAgain(beginning, person, { model: input.model, version }, wish);
  });
}

type Wish = Omit<Parameters<typeof requestTraining>[1], 'versionId' | 'number' | 'model'>;

async function trainNew(beginning: Beginning, actor: Actor, model: string, wish: Wish): Promise<TrainVersionValue> {
  const { locked, subject, state } = await lockModelFor('trainVersion', beginning, actor, model);
  const writing = await locked.lockHead();
  const { version } = await createVersion(writing, {
    modelId: subject.model.id,
    model,
    riskTier: state.riskTier,
    actorId: actor.personId,
  });
  await requestTraining(writing, { ...wish, versionId: version.id, number: version.number, model });
  return { versionId: version.id, modelId: subject.model.id };
}

async function trainAgain(
  beginning: Beginning,
  actor: Actor,
  named: { readonly model: string; readonly version: number },
  wish: Wish,
): Promise<TrainVersionValue> {
  const found = await lockVersionFor('trainVersion', beginning, actor, named);
  const writing = await found.locked.lockHead();
  const { id, number } = found.version;
  const request = await requestTraining(writing, { ...wish, versionId: id, number, model: named.model });
  await addContributor(writing, id, actor.personId, request.seq);
  await acceptVersionCommand(writing, found, {
    command: 'trainVersion',
    actorId: actor.personId,
    reason: null,
    payload: { trainingRequestId: request.id },
    pending: true,
  });
  return { versionId: id, modelId: found.subject.model.id };
}
