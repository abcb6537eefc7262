import type { Signature } from '../../domain/model/signature.js';

/** How far a training is: `done` of at most `total` steps of its phase. */
export interface TrainingProgress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** What a trainer is given, and what it leaves in `outFolder`. */
export interface TrainingTask {
  readonly parquetPath: string;
  readonly schema: unknown;
  readonly trainer: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly seed: string;
  /** Exactly so many of the newest rows are held out; null: the trainer's own share. */
  readonly evaluationRows: number | null;
  /** Path of a baseline whose edges are kept; null: new ones. */
  readonly inheritFrom: string | null;
  readonly outFolder: string;
  readonly onProgress: (progress: TrainingProgress) => void;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

export interface TrainingOutput {
  readonly modelPath: string;
  readonly signature: Signature;
  readonly baselinePath: string;
  readonly goldenPath: string;
  readonly evaluationPath: string;
  readonly metrics: Readonly<Record<string, number>>;
  readonly codeDigest: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A trainer in a process of its own. Throws `TrainerFailed`; rejects with the signal's reason when aborted. */
export type TrainingRunner = (task: TrainingTask) => Promise<TrainingOutput>;
