import { defaultMonitoring } from '../../../domain/policy/templates/default-monitoring.js';
import { createTally, type Tally } from './create-tally.js';
import { createWatch } from './create-watch.js';
import { drawTable } from './draw-table.js';
import { foldTables } from './fold-tables.js';
import { createRowTest } from './row-test.js';
import type { QuietShape } from './simulate-quiet.js';
import { makeWorld } from './world.js';

/** Beside the tally, Kolmogorov-Smirnov on the rows: columns that it flags at p < 0.05, of those tested. */
export interface RowsTally extends Tally {
  readonly onRows: { readonly tested: number; readonly flagged: number };
}

/** It sorts every column, so it looks at some windows only. */
const testEvery = 20;

/** As `simulateQuiet`, with each window drawn row by row and folded: columns may be correlated. */
export function simulateRows(shape: Omit<QuietShape, 'offset' | 'season'>): RowsTally {
  const { seed, runs, windows, rows, policy = defaultMonitoring } = shape;
  const tally = createTally();
  const onRows = { tested: 0, flagged: 0 };
  for (let run = 0; run < runs; run += 1) {
    const world = makeWorld({ ...shape, seed: seed + run });
    const fold = foldTables(world);
    const watch = createWatch(world.baseline, policy);
    const pValues = createRowTest(world);
    tally.beginRun();
    for (let cell = 0; cell < windows; cell += 1) {
      const table = drawTable(world, rows, () => cell % 7);
      tally.add(watch(cell, fold(table)));
      if (cell % testEvery !== 0) continue;
      const found = pValues(table);
      onRows.tested += found.length;
      onRows.flagged += found.filter((p) => p < 0.05).length;
    }
  }
  return { ...tally.tally(), onRows };
}
