import type { EntityManager } from 'typeorm';
import type { Database } from '../database/open-database.js';
import type { Reader } from '../database/reader.js';
import type { AuditAuthor } from './audit-author.js';
import { AuditTail } from './audit-tail.js';
import type { LockWish } from './lockable.js';
import { lockRows } from './lock-rows.js';
import { retryTransient } from './retry-transient.js';
import { Writing } from './writing.js';

/** First phase: reading, to find out which rows to lock. */
export interface Beginning {
  readonly reader: Reader;
  /** Locks business rows by (table, id). Once for each transaction. */
  lock(wish: LockWish): Promise<Locked>;
}

/** Second phase: the rows are locked, so what is read of them holds until commit. */
export interface Locked {
  readonly reader: Reader;
  /** Locks the head of the audit chain. Only now may rows be written. Once for each transaction. */
  lockHead(): Promise<Writing>;
}

/**
 * Runs one transaction in the only order there is: business rows, head of the chain, writes, audit events, head, commit.
 * Each phase is reached through the one before, so a wrong order cannot be written down. The whole script is repeated
 * after a serialization failure, a deadlock or a race for the same unique key, so it must not act outside the database.
 */
export async function writeTransaction<T>(
  database: Database,
  author: AuditAuthor,
  script: (beginning: Beginning) => Promise<T>,
): Promise<T> {
  return retryTransient(() =>
    database.transaction('READ COMMITTED', async (manager) => {
      const phases = new Phases(manager, author);
      const value = await script(phases);
      await phases.finish();
      return value;
    }),
  );
}

class Phases implements Beginning, Locked {
  private locked = false;
  private tail: AuditTail | null = null;

  constructor(
    private readonly manager: EntityManager,
    private readonly author: AuditAuthor,
  ) {}

  get reader(): Reader {
    return this.manager;
  }

  async lock(wish: LockWish): Promise<Locked> {
    if (this.locked) throw new Error('A transaction locks its rows once, so that the order of locks holds.');
    this.locked = true;
    await lockRows(this.manager, wish);
    return this;
  }

  async lockHead(): Promise<Writing> {
    if (this.tail) throw new Error('The head of the audit chain is locked already.');
    this.tail = await AuditTail.lock(this.manager, this.author);
    return new Writing(this.manager, this.tail);
  }

  async finish(): Promise<void> {
    await this.tail?.write(this.manager);
  }
}
