import { createRandom } from '../../../domain/random/create-random.js';
import { clopperPearson } from '../../../domain/statistics/intervals/clopper-pearson.js';
import { predictableBet } from '../../../domain/statistics/sequential/predictable-bet.js';
import { quantile } from '../quantile.js';
import { drawLosses, referenceLoss } from './draw-losses.js';
import { peekWithTTest } from './peek-with-t-test.js';

export interface PeekingShape {
  readonly seed: number;
  readonly runs: number;
  readonly labels: number;
  readonly alpha: number;
  /** How much worse than the reference the loss may be. */
  readonly tolerance: number;
  /** How much worse it is, from which label on. */
  readonly worse: number;
  readonly from: number;
}

/** Runs in which somebody who looks after every label was told; with an interval of 95 % (Clopper-Pearson). */
export interface Told {
  readonly runs: number;
  readonly told: number;
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
  /** Share of the runs told before the change: false alarms. */
  readonly early: number;
  /** Labels until then, from the change on, where it was told after it; null where a quantile is among the untold. */
  readonly medianDelay: number | null;
  readonly p90Delay: number | null;
}

export interface PeekingFindings {
  readonly eProcess: Told;
  readonly tTest: Told;
}

/** Looks at a stream of Brier losses after each label, by the e-process and by a t test for a fixed number of labels. */
export function simulatePeeking(shape: PeekingShape): PeekingFindings {
  const { seed, runs, labels, alpha, tolerance, worse, from } = shape;
  const random = createRandom(BigInt(seed));
  const limit = referenceLoss + tolerance;
  const alarms = Array.from({ length: runs }, () => {
    const losses = drawLosses(random, labels, (place) => (place >= from ? worse : 0));
    return [predictableBet(losses, limit, alpha).firstAlarm, peekWithTTest(losses, limit, alpha)] as const;
  });
  return {
    eProcess: told(
      alarms.map(([e]) => e),
      from,
    ),
    tTest: told(
      alarms.map(([, t]) => t),
      from,
    ),
  };
}

function told(alarms: readonly (number | null)[], from: number): Told {
  const runs = alarms.length;
  const count = alarms.filter((alarm) => alarm !== null).length;
  const delays = alarms
    .filter((alarm) => alarm === null || alarm >= from)
    .map((alarm) => (alarm === null ? Infinity : alarm - from + 1));
  const delay = (q: number): number | null => {
    const at = quantile(delays, q);
    return Number.isFinite(at) ? at : null;
  };
  const interval = clopperPearson(count, runs, 0.95);
  const early = alarms.filter((alarm) => alarm !== null && alarm < from).length / runs;
  return { runs, told: count, share: count / runs, ...interval, early, medianDelay: delay(0.5), p90Delay: delay(0.9) };
}
