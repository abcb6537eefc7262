import type { DatasetSchema } from '../domain/features/dataset-schema.js';
import type { Signature } from '../domain/model/signature.js';
import type { TrainerChoice } from './parameters/read-trainer-parameters.js';

/** A checked training, as the child process gets it. */
export interface TrainingJob {
  readonly parquetPath: string;
  readonly schema: DatasetSchema;
  readonly choice: TrainerChoice;
  readonly seed: bigint;
  /** So many of the newest rows are held out; null: the share that the parameters name. */
  readonly evaluationRows: number | null;
  /** The champion's baseline: features that are defined as its own are counted by its edges. */
  readonly inheritFrom: string | null;
  readonly outFolder: string;
}

/** Steps of a training, in their order. */
export type TrainingPhase = 'reading' | 'fitting' | 'checking' | 'writing';

/** How far a training is. `done` of at most `total` within the phase: fitting may stop early. */
export interface TrainingProgress {
  readonly phase: TrainingPhase;
  readonly done: number;
  readonly total: number;
}

/** What a training left in its folder, and what is known about it. */
export interface TrainedFiles {
  readonly modelPath: string;
  readonly signature: Signature;
  readonly baselinePath: string;
  readonly goldenPath: string;
  readonly evaluationPath: string;
  /** On the held-out rows: logLoss, rocAuc, brier, ece; further figures about rows and fit. */
  readonly metrics: Readonly<Record<string, number>>;
  /** `sha256:<64 hex>` over the compiled code that trained. */
  readonly codeDigest: string;
  readonly environment: Readonly<Record<string, string>>;
}
