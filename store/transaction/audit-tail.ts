import type { EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { AuditEnvelope } from '../../domain/audit/audit-event.js';
import { hashEvent } from '../../domain/audit/hash-event.js';
import { appendToEdge, type CompleteSubtree } from '../../domain/audit/merkle/append-to-edge.js';
import { leafHash } from '../../domain/audit/merkle/leaf-hash.js';
import { sha256 } from '../audit/sha256.js';
import { AuditEventRow } from '../entities/audit-event-row.js';
import { AuditSubtreeRow } from '../entities/audit-subtree-row.js';
import type { AuditAuthor } from './audit-author.js';
import type { NewEvent } from './new-event.js';
import { plainJson } from './plain-json.js';

interface Head {
  readonly seq: number;
  readonly hash: string;
  readonly edge: readonly string[];
}

/** The end of the chain, held under the lock of its head row. Events are collected and written once, before commit. */
export class AuditTail {
  private readonly events: AuditEventRow[] = [];
  private readonly subtrees: CompleteSubtree[] = [];

  private constructor(
    private head: Head,
    /** Time of everything in this transaction: by the database's clock, never earlier than the event before. */
    readonly now: Date,
    private readonly author: AuditAuthor,
  ) {}

  /** Waits for the head row and locks it until the transaction ends. */
  static async lock(manager: EntityManager, author: AuditAuthor): Promise<AuditTail> {
    const [head] = await manager.query<(Omit<Head, 'seq'> & { seq: string })[]>(
      'select seq, hash, edge from audit_head for no key update',
    );
    if (!head) throw new Error('The table audit_head has no row: the database was not migrated completely.');
    const [clock] = await manager.query<{ now: Date }[]>(
      `select greatest(date_trunc('milliseconds', clock_timestamp()), recorded_at) as now from audit_head`,
    );
    if (!clock) throw new Error('The table audit_head has no row: the database was not migrated completely.');
    return new AuditTail({ ...head, seq: Number(head.seq) }, clock.now, author);
  }

  /** Adds an event and answers its sequence number, from which the governed rows it explains hold. */
  record(event: NewEvent): number {
    const envelope = this.envelope(event);
    const { bytes, hash } = hashEvent(envelope, sha256);
    const grown = appendToEdge(this.head.edge, this.head.seq, leafHash(bytes, sha256), sha256);
    this.subtrees.push(...grown.completed);
    this.events.push({
      seq: envelope.seq,
      recordedAt: this.now,
      type: event.type,
      actorId: this.author.actorId,
      targetType: event.target.type,
      targetId: event.target.id,
      modelKey: event.modelKey ?? null,
      bytes: Buffer.from(bytes),
      prevHash: envelope.prevHash,
      hash,
      envelope: { ...envelope },
    });
    this.head = { seq: envelope.seq, hash, edge: grown.edge };
    return envelope.seq;
  }

  /** Writes events, subtrees and head. The last thing before commit. */
  async write(manager: EntityManager): Promise<void> {
    if (this.events.length === 0) return;
    await manager.insert(AuditEventRow, this.events as QueryDeepPartialEntity<AuditEventRow>[]);
    await manager.insert(
      AuditSubtreeRow,
      this.subtrees.map((subtree) => ({ ...subtree, index: String(subtree.index) })),
    );
    await manager.query('update audit_head set seq = $1, hash = $2, recorded_at = $3, edge = $4', [
      this.head.seq,
      this.head.hash,
      this.now,
      JSON.stringify(this.head.edge),
    ]);
  }

  private envelope(event: NewEvent): AuditEnvelope {
    return {
      seq: this.head.seq + 1,
      recordedAt: this.now.toISOString(),
      occurredAt: this.now.toISOString(),
      type: event.type,
      ...this.author,
      onBehalfOf: event.onBehalfOf ?? null,
      target: {
        type: event.target.type,
        id: event.target.id,
        version: event.target.version ?? null,
        digest: event.target.digest ?? null,
      },
      before: plainJson(event.before),
      after: plainJson(event.after),
      reason: event.reason ?? null,
      workflowId: event.workflowId ?? null,
      policyVersion: event.policyVersion ?? null,
      personalDataDigest: null,
      prevHash: this.head.hash,
    };
  }
}
