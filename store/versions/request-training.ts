import { TrainingRequestRow } from '../entities/training-request-row.js';
import { newId } from '../ids/new-id.js';
import type { Writing } from '../transaction/writing.js';

export type TrainingWish = Omit<
  TrainingRequestRow,
  'id' | 'requestedAt' | 'version' | 'datasetVersion' | 'requester'
> & {
  readonly number: number;
  readonly model: string;
};

/** Writes the training that the release will carry out, and its event. */
export async function requestTraining(writing: Writing, wish: TrainingWish): Promise<{ id: string; seq: number }> {
  const { number, model, ...row } = wish;
  const id = newId();
  const { trainer, datasetVersionId, parameters, seed } = row;
  const seq = writing.record({
    type: 'version.trainingRequested',
    target: { type: 'ModelVersion', id: wish.versionId, version: number },
    modelKey: model,
    after: { trainingRequestId: id, trainer, datasetVersionId, parameters, seed },
  });
  await writing.insert(TrainingRequestRow, { ...row, id, requestedAt: writing.now });
  return { id, seq };
}
