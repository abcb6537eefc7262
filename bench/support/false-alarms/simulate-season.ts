import { defaultMonitoring } from '../../../domain/policy/templates/default-monitoring.js';
import type { MonitoringPolicy } from '../../../domain/policy/monitoring-policy.js';
import { createWatch } from './create-watch.js';
import { countsOf } from './draw-counts.js';
import { simulateQuiet, type QuietShape } from './simulate-quiet.js';
import type { Tally } from './create-tally.js';
import { makeWorld, type Offset } from './world.js';

const seasonal = 10;
/** Ten columns follow the week by half a standard deviation up and down. */
export const week: Offset = (feature, cell) =>
  feature < seasonal ? 0.5 * Math.sin((2 * Math.PI * (cell % 7)) / 7) : 0;

const calendar = ['weekday', ...Array.from({ length: seasonal }, (_, feature) => `f${feature}`)];
const declared: MonitoringPolicy = { ...defaultMonitoring, drift: { ...defaultMonitoring.drift, calendar } };

export interface SeasonFindings {
  readonly undeclared: Tally;
  readonly declared: Tally;
  /** A declared column that shifts on top of its season, told within two windows and within four weeks. */
  readonly shifted: { readonly runs: number; readonly foundInTwo: number; readonly found: number };
}

type SeasonShape = Omit<QuietShape, 'season' | 'offset' | 'policy'>;

/** Data that follows the week, with and without saying so to the policy. */
export function simulateSeason(shape: SeasonShape, sigmas: number): SeasonFindings {
  const following = { ...shape, season: week, offset: week };
  return {
    undeclared: simulateQuiet(following),
    declared: simulateQuiet({ ...following, policy: declared }),
    shifted: shiftOnTop(shape, sigmas),
  };
}

/** The shift begins when the same weekday has been seen eight times: the largest reference of the same phase. */
const begins = 8 * 7;

function shiftOnTop(shape: SeasonShape, sigmas: number): SeasonFindings['shifted'] {
  let [foundInTwo, found] = [0, 0];
  for (let run = 0; run < shape.runs; run += 1) {
    const world = makeWorld({ ...shape, season: week, seed: shape.seed + run });
    const [draw, watch] = [countsOf(world), createWatch(world.baseline, declared)];
    const moved = run % seasonal;
    const offset: Offset = (feature, cell) => week(feature, cell) + (feature === moved && cell >= begins ? sigmas : 0);
    for (let cell = 0; cell < begins + 28; cell += 1) {
      const { events } = watch(cell, draw(cell, shape.rows, offset));
      if (cell < begins || !events.some(({ key, kind }) => key === `drift:f${moved}` && kind === 'opened')) continue;
      found += 1;
      if (cell <= begins + 1) foundInTwo += 1;
      break;
    }
  }
  return { runs: shape.runs, foundInTwo: foundInTwo / shape.runs, found: found / shape.runs };
}
