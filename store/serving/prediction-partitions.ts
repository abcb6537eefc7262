import type pg from 'pg';

/** Makes day partitions of the prediction log before rows need them, and remembers which are there. */
export class PredictionPartitions {
  private readonly known = new Set<string>();

  constructor(private readonly pool: pg.Pool) {}

  /** `days` as `YYYY-MM-DD`, UTC. Each is its own transaction, ended before the flush begins. */
  async ensure(days: Iterable<string>): Promise<void> {
    for (const day of new Set(days)) {
      if (this.known.has(day)) continue;
      await this.pool.query('select ensure_prediction_partition($1::date)', [day]);
      this.known.add(day);
    }
  }

  /** Whether partitions of all these days are known to be there. */
  has(days: readonly string[]): boolean {
    return days.every((day) => this.known.has(day));
  }

  /** Forgets what it knows, because a partition was found to be gone (retention drops old ones). */
  forget(): void {
    this.known.clear();
  }
}
