import type { Columns } from '../../domain/model/columns.js';
import type { Signature } from '../../domain/model/signature.js';
import type { RuntimeLimits } from '../../domain/ports/model-runtime.js';

export interface TrialTask {
  readonly artifactPath: string;
  readonly signature: Signature;
  readonly rows: Columns;
  readonly limits: RuntimeLimits;
}

export interface TrialOutput {
  readonly outputs: Columns;
  /** Milliseconds of calls with one row each. */
  readonly latenciesMs: readonly number[];
}

/**
 * Loads a model and runs it once, alone in a process of its own. Throws `ModelLoadFailed`, `SignatureMismatch`,
 * `ScoringTimeout` or `ScoringCrashed`.
 */
export type TrialRunner = (task: TrialTask) => Promise<TrialOutput>;
