/** Lengths of windows, as ISO 8601 durations. */
export type WindowSize = 'PT1H' | 'PT6H' | 'P1D' | 'P7D';

const hour = 3_600_000;

/** Milliseconds of each length. */
export const windowLengthMs: Readonly<Record<WindowSize, number>> = {
  PT1H: hour,
  PT6H: 6 * hour,
  P1D: 24 * hour,
  P7D: 168 * hour,
};
