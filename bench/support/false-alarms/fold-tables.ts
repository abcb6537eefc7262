import type { Columns } from '../../../domain/model/columns.js';
import type { FoldedRows } from '../../../domain/monitoring/profiles/folded-rows.js';
import { emptyLatency } from '../../../domain/monitoring/profiles/latency-histogram.js';
import { profileFolder } from '../../../domain/profile/profile-fold.js';
import type { World } from './world.js';

/** Puts a window's rows through the product's fold, prepared once as the scoring server does. */
export function foldTables({ baseline }: World): (table: Columns) => FoldedRows {
  const [newInputs, newOutputs] = [profileFolder(baseline.inputs.layouts), profileFolder(baseline.outputs.layouts)];
  return (table) => {
    const [inputs, outputs] = [newInputs(), newOutputs()];
    inputs.add(table);
    outputs.add(table);
    return { rows: table.rows, inputs: inputs.profile(), outputs: outputs.profile(), service: emptyLatency };
  };
}
