/**
 * In which time a slot lives. `wall`: the database's time. `replay`: where the source of the traffic says that it is.
 */
export interface SlotClock {
  readonly clock: 'wall' | 'replay';
  /** Where a replay is, milliseconds since the epoch; null on a wall clock. */
  readonly atMs: number | null;
}
