import type { Reader } from '../database/reader.js';
import type { LockWish } from '../transaction/lockable.js';
import type { Beginning, Locked } from '../transaction/write-transaction.js';
import type { Writing } from '../transaction/writing.js';

/** Remembers how far a command's script came, so that the runner can add a refusal and the stored answer. */
export class TrackedBeginning implements Beginning, Locked {
  private locked: Locked | null = null;
  private head: Writing | null = null;

  constructor(private readonly beginning: Beginning) {}

  get reader(): Reader {
    return this.beginning.reader;
  }

  /** Whether the script reached its writing phase: a refusal after that would leave half of it. */
  get wrote(): boolean {
    return this.head !== null;
  }

  async lock(wish: LockWish): Promise<Locked> {
    this.locked = await this.beginning.lock(wish);
    return this;
  }

  async lockHead(): Promise<Writing> {
    if (this.head) throw new Error('The head of the audit chain is locked already.');
    return this.writing();
  }

  /** The writing phase, entered now if the script did not. */
  async writing(): Promise<Writing> {
    this.locked ??= await this.beginning.lock({});
    this.head ??= await this.locked.lockHead();
    return this.head;
  }
}
