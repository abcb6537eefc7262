import { randomUUID } from 'node:crypto';
import type { OutboxMessage, OutboxStore } from '../../domain/ports/outbox-store.js';

export interface OutboxEntry extends OutboxMessage {
  status: 'unsent' | 'sent' | 'refused';
  leased: boolean;
  reason: string | null;
  attempts: number;
  dueAt: number;
}

/** An outbox in memory that keeps the order of each workflow id, as the real one does. */
export class FakeOutbox implements OutboxStore {
  readonly entries: OutboxEntry[] = [];
  /** What `startMessage` finds: workflow id -> its start. */
  readonly rows = new Map<string, Omit<OutboxMessage, 'id' | 'attempts'>>();
  #listener: () => void = () => undefined;

  put(message: Omit<OutboxMessage, 'id' | 'attempts'>): OutboxEntry {
    const entry: OutboxEntry = {
      ...message,
      id: randomUUID(),
      status: 'unsent',
      leased: false,
      reason: null,
      attempts: 0,
      dueAt: 0,
    };
    this.entries.push(entry);
    this.#listener();
    return entry;
  }

  async claim(_owner: string, limit: number): Promise<readonly OutboxMessage[]> {
    const unsent = this.entries.filter(({ status }) => status === 'unsent');
    const oldest = unsent.filter((entry) => unsent.find(({ workflowId }) => workflowId === entry.workflowId) === entry);
    const free = oldest.filter(({ leased, dueAt }) => !leased && dueAt <= Date.now()).slice(0, limit);
    free.forEach((entry) => (entry.leased = true));
    return free;
  }

  async markSent(id: string): Promise<void> {
    Object.assign(this.entry(id), { status: 'sent', leased: false });
  }

  /** Ids of workflows that a row still needs. */
  readonly needed = new Set<string>();

  async needs(workflowId: string): Promise<boolean> {
    return this.needed.has(workflowId);
  }

  async markRefused(id: string, reason: string): Promise<void> {
    Object.assign(this.entry(id), { status: 'refused', leased: false, reason });
  }

  async release(id: string, error: string, retryInMs: number): Promise<void> {
    const entry = this.entry(id);
    const dueAt = Date.now() + retryInMs;
    Object.assign(entry, { leased: false, reason: error, attempts: entry.attempts + 1, dueAt });
  }

  async startMessage(workflowId: string): Promise<Omit<OutboxMessage, 'id' | 'attempts'> | null> {
    return this.rows.get(workflowId) ?? null;
  }

  async onCommitted(listener: () => void): Promise<() => Promise<void>> {
    this.#listener = listener;
    return async () => undefined;
  }

  private entry(id: string): OutboxEntry {
    const found = this.entries.find((entry) => entry.id === id);
    if (found === undefined) throw new Error(`no message ${id}`);
    return found;
  }
}
