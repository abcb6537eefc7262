import { readFile } from 'node:fs/promises';
import type { Columns } from '../../domain/model/columns.js';
import type { Signature } from '../../domain/model/signature.js';
import type { RuntimeLimits } from '../../domain/ports/model-runtime.js';
import { scoreInRuns } from '../batch/score-in-runs.js';
import { sliceColumns } from '../batch/slice-columns.js';
import { findIsolation } from '../process/isolation.js';
import { ModelProcess } from '../process/model-process.js';

/** A model, as bytes or as a file to read them from, and what it is to be tried with. */
export type TrialInput = TrialConditions & ({ readonly bytes: Uint8Array } | { readonly artifactPath: string });

interface TrialConditions {
  readonly signature: Signature;
  readonly rows: Columns;
  readonly limits: RuntimeLimits;
}

export interface TrialResult {
  readonly outputs: Columns;
  /** Milliseconds of each single-row call, for the first 200 rows at most, measured around the child process as in serving. */
  readonly latenciesMs: readonly number[];
  readonly loadMs: number;
}

/** Rows of one run; as a scoring server batches. */
const runRows = 256;
const mostTimedRows = 200;

/**
 * Loads a model in a child process of its own and scores rows there, with the limits of serving; then scores single rows to
 * learn the latency. Throws a Failure: `ModelLoadFailed`, `SignatureMismatch`, `ScoringTimeout` or `ScoringCrashed`.
 */
export async function trialRun(input: TrialInput): Promise<TrialResult> {
  const { signature, rows, limits } = input;
  const bytes = 'bytes' in input ? input.bytes : await readFile(input.artifactPath);
  const startedMs = performance.now();
  const process = await ModelProcess.start(bytes, signature, { limits, isolation: findIsolation(), records: null });
  try {
    const loadMs = performance.now() - startedMs;
    const outputs = await scoreInRuns((run) => process.score(run), rows, Math.min(runRows, process.maxBatch));
    const latenciesMs: number[] = [];
    for (let row = 0; row < Math.min(rows.rows, mostTimedRows); row += 1) {
      const single = sliceColumns(rows, row, row + 1);
      const beganMs = performance.now();
      await process.score(single);
      latenciesMs.push(performance.now() - beganMs);
    }
    return { outputs, latenciesMs, loadMs };
  } finally {
    await process.close();
  }
}
