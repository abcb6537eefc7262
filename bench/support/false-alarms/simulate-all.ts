import type { FalseAlarmOptions } from './read-options.js';
import { simulatePeeking } from './simulate-peeking.js';
import { simulateQuiet } from './simulate-quiet.js';
import { simulateRows } from './simulate-rows.js';
import { simulateSeason } from './simulate-season.js';
import { simulateShift } from './simulate-shift.js';
import { simulateTinyShift } from './simulate-tiny-shift.js';

const features = 100;
/** The least reference that the product does not call small, in windows. */
const windowsOfReference = 10;
const sizes = [300, 2_000, 20_000] as const;
const usual = 2_000;

export type FalseAlarmFigures = ReturnType<typeof simulateAll>;

/** Every simulation. A reference of 20 million values takes seconds to make: huge windows and correlated rows get a part. */
export function simulateAll({ seed, runs, windows }: FalseAlarmOptions) {
  const few = Math.ceil(runs / 4);
  const sized = (rows: number) => ({ seed, windows, features, rows, referenceRows: windowsOfReference * rows });
  const runsOf = (rows: number) => (rows > usual ? few : runs);
  const quiet = sizes.map((rows) => ({ rows, ...simulateQuiet({ ...sized(rows), runs: runsOf(rows) }) }));
  const declaredRange = simulateQuiet({ ...sized(usual), runs, declaredRange: true });
  const correlated = [0, 0.5, 0.9].map((rho) => ({ rho, ...simulateRows({ ...sized(usual), runs: few, rho }) }));
  const shifts = [
    [0.3, 300],
    [0.3, 2_000],
    [0.3, 20_000],
    [0.5, 300],
  ].map(([sigmas = 0, rows = 0]) => ({ sigmas, rows, ...simulateShift({ ...sized(rows), runs: 12 * runs, sigmas }) }));
  const tiny = simulateTinyShift({
    ...sized(20_000),
    rows: [20_000, 200_000],
    runs: few,
    sigmas: 0.05,
  });
  const season = simulateSeason({ ...sized(usual), runs }, 0.3);
  const stream = { seed, alpha: 0.05, tolerance: 0.01, from: 0 };
  const peeking = {
    boundary: simulatePeeking({ ...stream, runs: 500 * runs, labels: 2_000, worse: 0.01 }),
    reference: simulatePeeking({ ...stream, runs: 100 * runs, labels: 2_000, worse: 0 }),
    worse: [
      { worse: 0.03, from: 0 },
      { worse: 0.06, from: 0 },
      { worse: 0.06, from: 2_000 },
    ].map((change) => ({
      ...change,
      ...simulatePeeking({ ...stream, ...change, runs: 50 * runs, labels: 20_000 }),
    })),
  };
  return { quiet, declaredRange, correlated, shifts, tiny, season, peeking };
}
