import { defaultMonitoring } from '../../../domain/policy/templates/default-monitoring.js';
import { createWatch, type WatchedWindow } from './create-watch.js';
import { countsOf } from './draw-counts.js';
import { flagsOf, isDrift, type UncorrectedRule, uncorrectedRules } from './uncorrected-rules.js';
import { makeWorld, type World } from './world.js';

export interface ShiftShape {
  readonly seed: number;
  readonly runs: number;
  readonly features: number;
  readonly rows: number;
  readonly referenceRows: number;
  readonly sigmas: number;
}

/** How soon shifts were told. Windows count from the first shifted one, which is 1. */
export interface ShiftFindings {
  readonly runs: number;
  /** Window of each run in which the alert opened, ascending; runs that did not find it have none. */
  readonly delays: readonly number[];
  /** Shares of the runs. */
  readonly foundInTwo: number;
  readonly found: number;
  /** Drift alerts of columns that did not move. */
  readonly elsewhere: number;
  /** Share of the runs in which each uncorrected rule flags the shifted column in the first window. */
  readonly flaggedAtOnce: Readonly<Record<UncorrectedRule, number>>;
}

const [quietWindows, shiftedWindows] = [2, 12];
/** A reference is drawn anew after so many runs; between them, another of its columns moves each time. */
const runsOfWorld = 40;

/** Moves one column of many from some window on, again and again. */
export function simulateShift(shape: ShiftShape): ShiftFindings {
  const { seed, runs, features } = shape;
  const delays: number[] = [];
  const flagged: Record<UncorrectedRule, number> = { 'p < 0.05': 0, 'PSI > 0.1': 0, 'PSI > 0.2': 0 };
  let elsewhere = 0;
  let world: World | null = null;
  for (let run = 0; run < runs; run += 1) {
    if (world === null || run % runsOfWorld === 0) world = makeWorld({ ...shape, seed: seed + run });
    const moved = Math.floor(((run % runsOfWorld) * features) / runsOfWorld);
    const key = `drift:f${moved}`;
    const windows = watchShift(world, moved, shape);
    const opened = windows.flatMap(({ cell, events }) =>
      events.filter((event) => event.kind === 'opened' && isDrift(event)).map((event) => ({ cell, key: event.key })),
    );
    const first = opened.find((one) => one.key === key);
    if (first !== undefined) delays.push(first.cell - quietWindows + 1);
    elsewhere += opened.filter((one) => one.key !== key).length;
    const reading = windows[quietWindows]?.readings.find((one) => one.key === key);
    if (reading === undefined) throw new Error(`no reading of ${key}`);
    for (const rule of uncorrectedRules) flagged[rule] += flagsOf(reading)[rule] ? 1 : 0;
  }
  for (const rule of uncorrectedRules) flagged[rule] /= runs;
  delays.sort((a, b) => a - b);
  const foundInTwo = delays.filter((delay) => delay <= 2).length / runs;
  return { runs, delays, foundInTwo, found: delays.length / runs, elsewhere, flaggedAtOnce: flagged };
}

function watchShift(world: World, moved: number, { rows, sigmas }: ShiftShape): WatchedWindow[] {
  const [draw, watch] = [countsOf(world), createWatch(world.baseline, defaultMonitoring)];
  const offset = (feature: number, cell: number): number => (feature === moved && cell >= quietWindows ? sigmas : 0);
  return Array.from({ length: quietWindows + shiftedWindows }, (_, cell) => watch(cell, draw(cell, rows, offset)));
}
