import type { Baseline } from '../../profile/baseline.js';
import { profileFolder, type ProfileFold } from '../../profile/profile-fold.js';
import type { FoldedRows } from './folded-rows.js';
import { countLatencies } from './latency-histogram.js';
import type { ScoredBatch } from './scored-batch.js';

/** One scored row, by its place in a batch. */
export interface FoldableRow {
  readonly batch: ScoredBatch;
  readonly index: number;
  readonly latencyUs: number;
}

/** Adds scored rows up by the layouts of one baseline. */
export interface RowFolder {
  /** Of these layouts, see `edgesDigest`. */
  readonly edgesDigest: string;
  fold(rows: readonly FoldableRow[]): FoldedRows;
}

/** Prepares folding by a baseline that was found to fit the model, see `findBaselineFault`. */
export function createRowFolder(baseline: Pick<Baseline, 'inputs' | 'outputs'>, edgesDigest: string): RowFolder {
  const newInputs = profileFolder(baseline.inputs.layouts);
  const newOutputs = profileFolder(baseline.outputs.layouts);
  return {
    edgesDigest,
    fold: (rows) => {
      const [inputs, outputs] = [newInputs(), newOutputs()];
      for (let row = 0; row < rows.length;) row = addRun(rows, row, inputs, outputs);
      return {
        rows: rows.length,
        inputs: inputs.profile(),
        outputs: outputs.profile(),
        service: countLatencies(rows.map((row) => row.latencyUs)),
      };
    },
  };
}

/** Adds the rows from `first` on that lie side by side in one batch. Answers the next one. */
function addRun(rows: readonly FoldableRow[], first: number, inputs: ProfileFold, outputs: ProfileFold): number {
  const { batch, index } = rows[first] as FoldableRow;
  let next = first + 1;
  while (rows[next]?.batch === batch && rows[next]?.index === index + next - first) next += 1;
  inputs.add(batch.inputs, index, index + next - first);
  outputs.add(batch.outputs, index, index + next - first);
  return next;
}
