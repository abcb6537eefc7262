import type { SlotClock } from '../../domain/monitoring/clock/slot-clock.js';
import type { SlotRow } from '../entities/slot-row.js';

/** A slot row's clock as the rules know it. */
export function clockOf({ clock, clockAt }: Pick<SlotRow, 'clock' | 'clockAt'>): SlotClock {
  return { clock, atMs: clockAt?.getTime() ?? null };
}
