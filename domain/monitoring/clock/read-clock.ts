import type { SlotClock } from './slot-clock.js';

/** What a slot's clock shows, in milliseconds since the epoch, when it is `nowMs` by the database. */
export function readClock({ clock, atMs }: SlotClock, nowMs: number): number {
  return clock === 'replay' && atMs !== null ? atMs : nowMs;
}
