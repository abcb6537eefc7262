import type { ComputeActivities } from '../workflows/ports.js';
import { train, type TrainDeps } from './compute/train.js';
import { validate, type ValidateDeps } from './compute/validate.js';
import { mapFailures } from './map-failures.js';

export type ComputeDeps = Omit<TrainDeps & ValidateDeps, 'reachFailPoint'> & {
  readonly reachFailPoint: TrainDeps['reachFailPoint'] & ValidateDeps['reachFailPoint'];
};

/** The activities of the queue `tenure-compute`: they take long, use a processor, and beat. */
export function createComputeActivities(deps: ComputeDeps): ComputeActivities {
  return mapFailures<ComputeActivities>({
    train: (versionId) => train(deps, versionId),
    validate: (versionId) => validate(deps, versionId),
  });
}
