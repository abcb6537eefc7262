import { retrainCard } from '../../domain/policy/retrain-card.js';
import { insertCommand } from '../command/insert-command.js';
import type { ModelVersionRow } from '../entities/model-version-row.js';
import { VersionContributorRow } from '../entities/version-contributor-row.js';
import type { Writing } from '../transaction/writing.js';
import { createVersion } from '../versions/create-version.js';
import { requestTraining } from '../versions/request-training.js';
import { frozenKey } from './frozen-key.js';
import type { RetrainBasis } from './read-retrain-basis.js';

/** Why a retrain begins: an alert that the policy answers, or a person's word. */
export type RetrainCause =
  | { readonly kind: 'alert'; readonly alertId: string; readonly seriesKey: string }
  | { readonly kind: 'command'; readonly reason: string };

export interface NewRelease {
  readonly modelId: string;
  readonly model: string;
  readonly riskTier: number;
  readonly basis: RetrainBasis;
  readonly cause: RetrainCause;
  /** A person, or the product itself. */
  readonly actorId: string;
}

/**
 * Begins a retrain: the next version of the model, whose row is locked, its training by the champion's trainer with the
 * champion's parameters and seed, and the start of its release. Once for each alert and command. Contributors are the
 * champion's, and the person who asked.
 */
export async function createRelease(writing: Writing, given: NewRelease): Promise<ModelVersionRow> {
  const { modelId, model, riskTier, basis, cause, actorId } = given;
  const champions = await writing.reader.findBy(VersionContributorRow, { versionId: basis.champion.versionId });
  const own = cause.kind === 'command' ? [actorId] : [];
  const { version } = await createVersion(writing, {
    modelId,
    model,
    riskTier,
    actorId,
    origin: cause.kind === 'alert' ? 'response' : 'person',
    contributors: [...own, ...champions.map(({ personId }) => personId)],
  });
  const command =
    cause.kind === 'command'
      ? await insertCommand(writing, {
          command: 'retrain',
          modelId,
          modelKey: model,
          version,
          actorId,
          reason: cause.reason,
          payload: { champion: basis.champion.number },
        })
      : null;
  const { seq } = await requestRetrain(writing, model, version, given);
  const [alertId, seriesKey] = cause.kind === 'alert' ? [cause.alertId, cause.seriesKey] : [null, null];
  await writing.reader.query(
    `insert into retrain (version_id, model_id, alert_id, series_key, command_id, clock_at, seq)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [version.id, modelId, alertId, seriesKey, command?.id ?? null, basis.now, seq],
  );
  return version;
}

async function requestRetrain(
  writing: Writing,
  model: string,
  { id: versionId, number }: ModelVersionRow,
  { basis, actorId }: NewRelease,
): Promise<{ seq: number }> {
  const { champion, dataset, freshLabels, labelsUntil } = basis;
  // The newest third: `train` refuses a retrain with fewer than 1,000 such rows.
  const evaluationRows = Math.floor(freshLabels / 3);
  const key = frozenKey(dataset.key, number);
  const until = labelsUntil.toISOString();
  return requestTraining(writing, {
    ...basis.request,
    versionId,
    number,
    model,
    datasetVersionId: dataset.id,
    card: retrainCard(basis.card, { champion: champion.number, dataset: key, freshLabels, evaluationRows, until }),
    requestedBy: actorId,
    evaluationRows,
    labelsUntil,
  });
}
