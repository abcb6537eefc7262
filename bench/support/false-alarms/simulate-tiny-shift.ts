import { defaultMonitoring } from '../../../domain/policy/templates/default-monitoring.js';
import { quantile } from '../quantile.js';
import { createTally, type Tally } from './create-tally.js';
import { createWatch } from './create-watch.js';
import { countsOf } from './draw-counts.js';
import { makeWorld } from './world.js';

export interface TinyShiftShape {
  readonly seed: number;
  readonly runs: number;
  readonly windows: number;
  readonly features: number;
  readonly referenceRows: number;
  /** Rows of a window, one result each, on the same references. */
  readonly rows: readonly number[];
  readonly sigmas: number;
}

/** What watching a shift came to that matters to nobody. */
export interface TinyShiftFindings extends Tally {
  readonly rows: number;
  /** Medians of the moved column: sure, and small. */
  readonly medianP: number;
  readonly medianPsi: number;
}

/** One column is off by so little from the first window on that nobody should be told, however sure it is. */
export function simulateTinyShift(shape: TinyShiftShape): TinyShiftFindings[] {
  const { seed, runs, windows, sigmas } = shape;
  const sizes = shape.rows.map((rows) => ({
    rows,
    tally: createTally(),
    pValues: [] as number[],
    psis: [] as number[],
  }));
  for (let run = 0; run < runs; run += 1) {
    const world = makeWorld({ ...shape, seed: seed + run });
    const draw = countsOf(world);
    for (const { rows, tally, pValues, psis } of sizes) {
      const watch = createWatch(world.baseline, defaultMonitoring);
      tally.beginRun();
      for (let cell = 0; cell < windows; cell += 1) {
        const window = watch(
          cell,
          draw(cell, rows, (feature) => (feature === 0 ? sigmas : 0)),
        );
        tally.add(window);
        const reading = window.readings.find(({ key }) => key === 'drift:f0');
        pValues.push(reading?.pValue ?? NaN);
        psis.push(reading?.effect ?? NaN);
      }
    }
  }
  return sizes.map(({ rows, tally, pValues, psis }) => ({
    ...tally.tally(),
    rows,
    medianP: quantile(pValues, 0.5),
    medianPsi: quantile(psis, 0.5),
  }));
}
