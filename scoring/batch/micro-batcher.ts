import { setImmediate } from 'node:timers/promises';
import { Failure } from '../../domain/failure/failure.js';
import type { Columns } from '../../domain/model/columns.js';
import { Refusal } from '../refusal.js';
import { joinColumns } from './join-columns.js';
import { scoreInRuns } from './score-in-runs.js';
import { sliceColumns } from './slice-columns.js';

/** What scores the runs that a batcher forms. `maxBatch` rows at most at once. */
export interface BatchScorer {
  readonly maxBatch: number;
  score(batch: Columns): Promise<Columns>;
}

export interface BatchLimits {
  /** Rows that one run may have. */
  readonly maxBatchRows: number;
  /** Rows that may wait; beyond it requests are refused with 429. */
  readonly maxQueuedRows: number;
}

interface Waiting {
  readonly batch: Columns;
  readonly expired: () => boolean;
  readonly resolve: (outputs: Columns) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Forms one run from the requests of the same turn of the event loop, and from those that come while a run is under way. A run
 * that fails is repeated once, request by request, so that one bad row fails alone.
 */
export class MicroBatcher {
  private readonly queue: Waiting[] = [];
  private queuedRows = 0;
  private draining = false;

  constructor(
    private readonly scorer: BatchScorer,
    private readonly limits: BatchLimits,
  ) {}

  /** Scores one request. `expired` says that nobody waits for it any more. Throws `Overload` when too many rows wait. */
  score(batch: Columns, expired: () => boolean): Promise<Columns> {
    if (this.queuedRows + batch.rows > this.limits.maxQueuedRows) {
      const message = `${this.queuedRows} rows wait to be scored; try again when they are done.`;
      return Promise.reject(new Refusal(429, 'Overload', message, {}, 1));
    }
    return new Promise((resolve, reject) => {
      this.queue.push({ batch, expired, resolve, reject });
      this.queuedRows += batch.rows;
      if (!this.draining) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.draining = true;
    await setImmediate();
    while (this.queue.length > 0) await this.run(this.take());
    this.draining = false;
  }

  private take(): Waiting[] {
    const most = Math.min(this.limits.maxBatchRows, this.scorer.maxBatch);
    const group: Waiting[] = [];
    let rows = 0;
    while (this.queue[0] !== undefined && (group.length === 0 || rows + this.queue[0].batch.rows <= most)) {
      const next = this.queue.shift() as Waiting;
      this.queuedRows -= next.batch.rows;
      if (next.expired()) continue;
      rows += next.batch.rows;
      group.push(next);
    }
    return group;
  }

  private async run(group: readonly Waiting[]): Promise<void> {
    if (group.length === 0) return;
    try {
      const outputs = await this.scoreRuns(joinColumns(group.map((waiting) => waiting.batch)));
      let from = 0;
      for (const { batch, resolve } of group) {
        resolve(sliceColumns(outputs, from, from + batch.rows));
        from += batch.rows;
      }
    } catch (error) {
      const [only] = group;
      if (group.length === 1 && only !== undefined && !worthRepeating(error)) only.reject(error);
      else await this.repeatOneByOne(group);
    }
  }

  private async repeatOneByOne(group: readonly Waiting[]): Promise<void> {
    for (const { batch, expired, resolve, reject } of group) {
      if (expired()) continue;
      try {
        resolve(await this.scoreRuns(batch));
      } catch (error) {
        reject(error);
      }
    }
  }

  private scoreRuns(batch: Columns): Promise<Columns> {
    const most = Math.min(this.limits.maxBatchRows, this.scorer.maxBatch);
    return scoreInRuns((run) => this.scorer.score(run), batch, most);
  }
}

/** A single request is repeated only when its process died under it for another reason than the request's own deadline. */
function worthRepeating(error: unknown): boolean {
  return error instanceof Failure && error.type === 'ScoringCrashed' && error.evidence['processAlive'] !== true;
}
