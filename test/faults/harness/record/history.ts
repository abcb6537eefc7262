import { closeSync, fdatasync, openSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';

export type Result = 'ok' | 'refused' | 'failed' | 'unknown';

/** One line of the history: what a client asked for, or what it was told. */
export interface HistoryEvent {
  readonly client: string;
  readonly op: string;
  readonly model?: string | null;
  readonly version?: number | null;
  /** Idempotency key or prediction id. */
  readonly key?: string | null;
  readonly phase?: 'call' | 'answer';
  readonly result?: Result;
  readonly code?: string | null;
  readonly args?: Readonly<Record<string, unknown>>;
  readonly answer?: Readonly<Record<string, unknown>>;
}

const sync = promisify(fdatasync);
const syncEveryMs = 20;

/** What the clients were told, in order, on disk before they go on. */
export class History {
  private readonly file: number;
  private seq = 0;
  private syncing: Promise<void> | null = null;

  constructor(readonly path: string) {
    this.file = openSync(path, 'a');
  }

  /** Appends an event; resolves when it is on disk. Many share one fsync. */
  async record(event: HistoryEvent): Promise<void> {
    const line = {
      seq: (this.seq += 1),
      at: new Date().toISOString(),
      model: null,
      version: null,
      key: null,
      ...event,
    };
    writeSync(this.file, `${JSON.stringify(line)}\n`);
    this.syncing ??= this.syncSoon();
    await this.syncing;
  }

  async close(): Promise<void> {
    await this.syncing;
    closeSync(this.file);
  }

  private async syncSoon(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, syncEveryMs));
    this.syncing = null;
    await sync(this.file);
  }
}
