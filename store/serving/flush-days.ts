import type pg from 'pg';
import { admitEventTime } from '../../domain/monitoring/windows/admit-event-time.js';
import type { ScoredRow } from '../../domain/ports/serving.js';
import { eventDay } from './event-day.js';
import { clockSql } from './flush-sql.js';
import { PredictionPartitions } from './prediction-partitions.js';

const dayMs = 86_400_000;

interface SlotTime {
  readonly clock: Date;
  readonly max_lateness_ms: string | null;
}

/**
 * Sees to it that the days of a flush have partitions: those of event times that the slot's clock would admit (a mistyped
 * year makes none), and the clock's day and the next for rows without time. The clock is looked at only for days that
 * are not known yet.
 */
export class FlushDays {
  private readonly partitions: PredictionPartitions;
  /** What each slot's clock showed last. */
  private readonly clocks = new Map<string, Date>();

  constructor(private readonly pool: pg.Pool) {
    this.partitions = new PredictionPartitions(pool);
  }

  async ensure(slotId: string, rows: readonly ScoredRow[]): Promise<void> {
    const seen = this.clocks.get(slotId);
    const days = new Set(rows.map(({ eventTime }) => (eventTime === null ? null : eventDay(eventTime))));
    const given = [...days].filter((day) => day !== null);
    const defaulted = days.has(null);
    if (this.partitions.has(given) && (!defaulted || (seen && this.partitions.has(around(seen))))) return;
    const { rows: answers } = await this.pool.query<SlotTime>(
      `select ${clockSql} as clock, max_lateness_ms from slot where id = $1`,
      [slotId],
    );
    const [slot] = answers;
    if (slot === undefined) return;
    this.saw(slotId, slot.clock);
    const admitted = rows.flatMap(({ eventTime }) =>
      eventTime !== null && isAdmitted(eventTime, slot) ? eventDay(eventTime) : [],
    );
    await this.partitions.ensure([...admitted, ...(defaulted ? around(slot.clock) : [])]);
  }

  /** Notes what a slot's clock showed. */
  saw(slotId: string, clock: Date): void {
    this.clocks.set(slotId, clock);
  }

  /** Forgets what it knows, because a partition was found to be gone (retention drops old ones), or the clock leapt. */
  forget(): void {
    this.partitions.forget();
  }
}

const around = (clock: Date): string[] => [eventDay(clock), eventDay(new Date(clock.getTime() + dayMs))];

function isAdmitted(eventTime: Date, { clock, max_lateness_ms }: SlotTime): boolean {
  const maxLatenessMs = max_lateness_ms === null ? Infinity : Number(max_lateness_ms);
  return !admitEventTime(eventTime.getTime(), clock.getTime(), maxLatenessMs, null).startsWith('refused');
}
