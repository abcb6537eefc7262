import { defaultMonitoring } from '../../../domain/policy/templates/default-monitoring.js';
import type { MonitoringPolicy } from '../../../domain/policy/monitoring-policy.js';
import { createTally, type Tally } from './create-tally.js';
import { createWatch } from './create-watch.js';
import { countsOf } from './draw-counts.js';
import { makeWorld, type Offset, still, type WorldShape } from './world.js';

export interface QuietShape extends WorldShape {
  readonly runs: number;
  readonly windows: number;
  /** Rows of a window. */
  readonly rows: number;
  /** What moves in the windows: nothing, or what is no drift to be told. */
  readonly offset?: Offset;
  readonly policy?: MonitoringPolicy;
}

/** Watches one world after another, of independent columns, in which nothing is to be found. */
export function simulateQuiet(shape: QuietShape): Tally {
  const { seed, runs, windows, rows, offset = still, policy = defaultMonitoring } = shape;
  const tally = createTally();
  for (let run = 0; run < runs; run += 1) {
    const world = makeWorld({ ...shape, seed: seed + run });
    const draw = countsOf(world);
    const watch = createWatch(world.baseline, policy);
    tally.beginRun();
    for (let cell = 0; cell < windows; cell += 1) tally.add(watch(cell, draw(cell, rows, offset)));
  }
  return tally.tally();
}
