import type { TrainedFiles, TrainingProgress } from '../training-job.js';

/** What the training process tells its parent. It gets one `TrainingJob` and ends after `trained` or `failed`. */
export type ChildMessage =
  | { readonly kind: 'progress'; readonly progress: TrainingProgress }
  | { readonly kind: 'trained'; readonly files: TrainedFiles }
  | { readonly kind: 'failed'; readonly reason: string };
