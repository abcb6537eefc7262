import { windowLengthMs, type WindowSize } from './window-size.js';

/** A half-open piece of event time, `start <= t < end`: the `cell`-th of its size since 1970-01-01T00:00Z. Never clipped. */
export interface MonitoringWindow {
  readonly size: WindowSize;
  readonly cell: number;
  /** Milliseconds since the epoch, included. */
  readonly start: number;
  /** Milliseconds since the epoch, excluded. */
  readonly end: number;
}

/** The window of a cell of the UTC epoch grid. Weeks of the grid begin on Thursday, as the epoch does. */
export function windowAt(size: WindowSize, cell: number): MonitoringWindow {
  const length = windowLengthMs[size];
  return { size, cell, start: cell * length, end: (cell + 1) * length };
}
