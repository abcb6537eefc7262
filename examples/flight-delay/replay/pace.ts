import { setTimeout as pause } from 'node:timers/promises';

/** How fast the replay's days go by. */
export interface Pace {
  /** Waits until the clock may come to `time` (milliseconds since 1970). */
  until(time: number): Promise<void>;
  /** The clock stood for some reason: what was missed is not made up for. */
  restart(time: number): void;
}

const dayMs = 86_400_000;

/** A day of the replay in so many seconds. */
export function steadyPace(secondsPerDay: number): Pace {
  let from: { readonly time: number; readonly at: number } | null = null;
  return {
    async until(time) {
      from ??= { time, at: performance.now() };
      const dueMs = from.at + ((time - from.time) / dayMs) * secondsPerDay * 1000;
      const waitMs = dueMs - performance.now();
      if (waitMs > 0) await pause(waitMs);
    },
    restart(time) {
      from = { time, at: performance.now() };
    },
  };
}

/**
 * As fast as verdicts allow: never more than `ahead` days past the end of the newest closed window.
 *
 * @param closedUntil end of the newest closed window, milliseconds since 1970; null before the first
 */
export function verdictPace(start: number, ahead: number, closedUntil: () => Promise<number | null>): Pace {
  let closed = start;
  return {
    async until(time) {
      while (time > closed + ahead * dayMs) {
        closed = Math.max(closed, (await closedUntil()) ?? start);
        if (time > closed + ahead * dayMs) await pause(200);
      }
    },
    restart() {
      // Verdicts set the pace, not the clock on the wall.
    },
  };
}
