import type { Signature } from '../../domain/model/signature.js';
import type { RowFolder } from '../../domain/monitoring/profiles/row-folder.js';
import type { MicroBatcher } from '../batch/micro-batcher.js';
import type { SupervisedModel } from '../model/supervised-model.js';

/** A version that is loaded and has reproduced its golden rows. */
export interface Engine {
  readonly versionId: string;
  readonly versionNumber: number;
  readonly artifactDigest: string;
  readonly signature: Signature;
  readonly model: SupervisedModel;
  readonly batcher: MicroBatcher;
  /** How predictions are counted; null without a baseline. */
  readonly folder: RowFolder | null;
}
