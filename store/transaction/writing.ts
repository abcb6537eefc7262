import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Reader } from '../database/reader.js';
import type { AuditTail } from './audit-tail.js';
import type { NewEvent } from './new-event.js';

/** Columns that every governed state row has. */
export interface GovernedRow extends ObjectLiteral {
  id: string;
  fromSeq: number;
  toSeq: number | null;
}

/** Third phase: the head of the chain is locked; rows and events may be written. */
export class Writing {
  constructor(
    private readonly manager: EntityManager,
    private readonly tail: AuditTail,
  ) {}

  get reader(): Reader {
    return this.manager;
  }

  /** The time of this transaction, with milliseconds; the same as in its events. */
  get now(): Date {
    return this.tail.now;
  }

  /** Adds an audit event; answers its seq, from which the rows it explains hold. */
  record(event: NewEvent): number {
    return this.tail.record(event);
  }

  async insert<Row extends ObjectLiteral>(table: EntityTarget<Row>, row: Partial<Row>): Promise<void> {
    await this.manager.insert(table, row);
  }

  /** Changes columns of ungoverned rows (a slot, an outbox row); governed ones go through `replace`. */
  async update<Row extends ObjectLiteral>(
    table: EntityTarget<Row>,
    where: FindOptionsWhere<Row>,
    changes: Partial<Row>,
  ): Promise<void> {
    await this.manager.update(table, where, changes);
  }

  /** Closes what held of a governed thing and says what holds from `seq` on. Answers the new state. */
  async replace<Row extends GovernedRow>(
    table: EntityTarget<Row>,
    current: Row,
    seq: number,
    changes: Partial<Omit<Row, 'id' | 'fromSeq' | 'toSeq'>>,
  ): Promise<Row> {
    await this.close(table, current, seq);
    const next: Row = { ...current, ...changes, fromSeq: seq, toSeq: null };
    await this.insert(table, next);
    return next;
  }

  /** Ends what held of a governed thing without a successor. */
  async close<Row extends GovernedRow>(table: EntityTarget<Row>, current: Row, seq: number): Promise<void> {
    const where = { id: current.id, fromSeq: current.fromSeq } as FindOptionsWhere<Row>;
    const closed = await this.manager.update(table, where, { toSeq: seq } as unknown as QueryDeepPartialEntity<Row>);
    if (closed.affected !== 1) throw new Error('A governed row was changed by hand: its current state is gone.');
  }
}
