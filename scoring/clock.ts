/** The time of day, and a clock that never jumps, in milliseconds; leases and deadlines are counted on the second. */
export interface Clock {
  now(): Date;
  monotonicMs(): number;
}

/** The machine's own clocks. */
export const systemClock: Clock = {
  now: () => new Date(),
  monotonicMs: () => performance.now(),
};
