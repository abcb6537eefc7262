import { setClock } from '../../domain/monitoring/clock/set-clock.js';
import { parseDuration } from '../../domain/policy/parse-duration.js';
import type { PolicyDocument } from '../../domain/policy/policy-document.js';
import type { SlotRow } from '../entities/slot-row.js';
import { clockOf } from './clock-of.js';

type TimeColumns = Pick<SlotRow, 'clock' | 'clockAt' | 'maxLatenessMs'>;

/** The columns that say in which time a slot lives and how late its rows may be, for what it is to serve by `policy`. */
export function timeColumns(
  slot: Pick<SlotRow, 'clock' | 'clockAt' | 'state'>,
  { monitoring }: PolicyDocument,
  now: Date,
): TimeColumns {
  const { clock, atMs } = setClock(clockOf(slot), slot.state !== 'empty', monitoring, now.getTime());
  return {
    clock,
    clockAt: atMs === null ? null : new Date(atMs),
    maxLatenessMs: monitoring ? String(parseDuration(monitoring.maxLateness)) : null,
  };
}
