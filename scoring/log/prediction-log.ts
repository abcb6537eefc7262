import { setImmediate } from 'node:timers/promises';
import type { RowFolder } from '../../domain/monitoring/profiles/row-folder.js';
import type { FlushOutcome, LoggedRow, ScoredRow, ServingStore } from '../../domain/ports/serving.js';
import { Refusal } from '../refusal.js';

/** The rows of one request, scored under one fence, and how rows of this fence are counted. */
export interface LoggedRequest {
  readonly fence: string;
  readonly folder: RowFolder | null;
  readonly rows: readonly ScoredRow[];
}

interface Waiting extends LoggedRequest {
  readonly resolve: (outcome: FlushOutcome) => void;
  readonly reject: (error: unknown) => void;
}

interface SlotQueue {
  readonly waiting: Waiting[];
  flushing: boolean;
}

export interface PredictionLogOptions {
  readonly store: Pick<ServingStore, 'appendPredictions'>;
  /** Rows that one transaction may write. */
  readonly maxFlushRows: number;
  /** Rows that may wait for their transaction; beyond it requests are refused with 429. */
  readonly maxQueuedRows: number;
  readonly onFailure: (error: unknown) => void;
  readonly onFlush: (rows: number, seconds: number) => void;
}

/**
 * The durable prediction log: requests are answered after their rows are committed. Whatever comes while a commit of the
 * same slot is under way shares the next one.
 */
export class PredictionLog {
  private readonly queues = new Map<string, SlotQueue>();
  private queuedRows = 0;

  constructor(private readonly options: PredictionLogOptions) {}

  /** Rows that wait for their transaction. */
  get waitingRows(): number {
    return this.queuedRows;
  }

  /**
   * Writes the rows of one request, more than one transaction may write in several. Throws `Overload` or
   * `PredictionLogUnavailable`; then the rows may or may not be written, or some of them.
   */
  async append(slotId: string, request: LoggedRequest): Promise<FlushOutcome> {
    const { rows } = request;
    const most = this.options.maxFlushRows;
    const written: LoggedRow[] = [];
    for (let from = 0; from < rows.length; from += most) {
      const part = rows.length <= most ? rows : rows.slice(from, from + most);
      const outcome = await this.appendPart(slotId, { ...request, rows: part });
      if (outcome.kind !== 'flushed' || part === rows) return outcome;
      written.push(...outcome.rows);
    }
    return { kind: 'flushed', rows: written };
  }

  private appendPart(slotId: string, request: LoggedRequest): Promise<FlushOutcome> {
    const { rows } = request;
    if (this.queuedRows + rows.length > this.options.maxQueuedRows) {
      const message = `${this.queuedRows} predictions wait to be logged; try again when they are written.`;
      return Promise.reject(new Refusal(429, 'Overload', message, {}, 1));
    }
    const queue = this.queues.get(slotId) ?? { waiting: [], flushing: false };
    this.queues.set(slotId, queue);
    return new Promise((resolve, reject) => {
      queue.waiting.push({ ...request, resolve, reject });
      this.queuedRows += rows.length;
      if (!queue.flushing) void this.drain(slotId, queue);
    });
  }

  private async drain(slotId: string, queue: SlotQueue): Promise<void> {
    queue.flushing = true;
    await setImmediate();
    for (let group = this.take(queue.waiting); group !== null; group = this.take(queue.waiting)) {
      await this.flush(slotId, group);
    }
    queue.flushing = false;
  }

  /** The oldest requests of one fence, up to the row limit but at least one. */
  private take(waiting: Waiting[]): readonly [Waiting, ...Waiting[]] | null {
    const group: Waiting[] = [];
    let rows = 0;
    while (waiting[0] !== undefined) {
      const next = waiting[0];
      const fits = rows + next.rows.length <= this.options.maxFlushRows && next.fence === group[0]?.fence;
      if (group.length > 0 && !fits) break;
      group.push(next);
      rows += next.rows.length;
      waiting.shift();
    }
    this.queuedRows -= rows;
    const [first, ...others] = group;
    return first === undefined ? null : [first, ...others];
  }

  private async flush(slotId: string, group: readonly [Waiting, ...Waiting[]]): Promise<void> {
    const [{ fence, folder }] = group;
    const rows = group.flatMap((waiting) => waiting.rows);
    const startedMs = performance.now();
    try {
      const outcome = await this.options.store.appendPredictions(slotId, fence, rows, folder);
      let from = 0;
      for (const { rows: own, resolve } of group) {
        const to = from + own.length;
        resolve(outcome.kind === 'flushed' ? { kind: 'flushed', rows: outcome.rows.slice(from, to) } : outcome);
        from = to;
      }
      this.options.onFlush(rows.length, (performance.now() - startedMs) / 1000);
    } catch (error) {
      this.options.onFailure(error);
      const message = 'The prediction could not be written to the log; send it again with the same id.';
      for (const { reject } of group) reject(new Refusal(503, 'PredictionLogUnavailable', message, {}, 1));
    }
  }
}
