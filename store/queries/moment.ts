/**
 * An instant of the record: what held after audit event `seq`. `at` is the instant that was asked for, null for now.
 * Everything reached from one `asOf` carries the same moment, so that one answer shows one state.
 */
export interface Moment {
  readonly seq: string;
  readonly at: Date | null;
}

/** Now: after every event there is. The largest bigint, so that one SQL condition serves both. */
export const now: Moment = { seq: '9223372036854775807', at: null };
