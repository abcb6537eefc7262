import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { listen } from '../../store/index.js';
import { readEventsAfter } from '../../store/queries/audit-events.js';
import { lastAuditSeq } from '../../store/queries/last-audit-seq.js';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';
import { type Change, toChange } from './change.js';
import { EventQueue } from './event-queue.js';

/** Events read at once, and those that may wait for one subscriber. */
const batch = 500;
const backlog = 1000;

/**
 * Hands every committed audit event, in order and once, to all subscribers. Sequence numbers are given under the head's lock
 * until commit, so "everything after the last one seen" misses nothing. Judged windows and alerts come as Postgres tells
 * them: those told while the connection to it is broken are not repeated.
 */
@Injectable()
export class ChangeFeed implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly queues = new Set<EventQueue<Change>>();
  private seen = '0';
  private reading: Promise<void> = Promise.resolve();
  private stopListening: (() => Promise<void>)[] = [];

  constructor(@Inject(apiDependencies) private readonly dependencies: ApiDependencies) {}

  async onApplicationBootstrap(): Promise<void> {
    const { database } = this.dependencies.store;
    this.stopListening = [
      await listen(database, 'audit_committed', () => this.wake()),
      await listen(database, 'monitoring_changed', (payload) => this.tell(payload)),
    ];
  }

  async onApplicationShutdown(): Promise<void> {
    for (const queue of this.queues) queue.end();
    await Promise.all(this.stopListening.map((stop) => stop()));
    await this.reading;
  }

  get followers(): number {
    return this.queues.size;
  }

  /** Every change from now on. */
  async follow(): Promise<EventQueue<Change>> {
    await this.reading;
    if (this.queues.size === 0) this.seen = await lastAuditSeq(this.dependencies.store.database);
    const queue: EventQueue<Change> = new EventQueue(backlog, () => this.queues.delete(queue));
    this.queues.add(queue);
    return queue;
  }

  private tell(payload: string | null): void {
    const change = payload === null ? null : toChange(payload);
    if (change) for (const queue of this.queues) queue.push(change);
  }

  private wake(): void {
    this.reading = this.reading
      .then(() => this.read())
      .catch((error: unknown) => this.dependencies.log.warn({ err: error }, 'audit events could not be read'));
  }

  private async read(): Promise<void> {
    for (let more = this.queues.size > 0; more;) {
      const events = await readEventsAfter(this.dependencies.store.database, this.seen, batch);
      for (const event of events) for (const queue of this.queues) queue.push({ kind: 'event', event });
      this.seen = events.at(-1)?.seq ?? this.seen;
      more = events.length === batch;
    }
  }
}
