import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { seqColumn } from './seq-column.js';

/** One event of the audit chain; `bytes` are the canonical JSON that the hash is over. */
@Entity('audit_event')
@Unique('audit_event_hash_unique', ['hash'])
@Index('audit_event_actor', ['actorId', 'seq'])
@Index('audit_event_model', ['modelKey', 'seq'], { where: 'model_key IS NOT NULL' })
@Index('audit_event_target', ['targetType', 'targetId', 'seq'])
@Index('audit_event_type', ['type', 'seq'])
export class AuditEventRow {
  @PrimaryColumn('bigint', { transformer: seqColumn, primaryKeyConstraintName: 'audit_event_pk' })
  seq!: number;

  @Column('timestamp with time zone', { name: 'recorded_at', precision: 3 })
  recordedAt!: Date;

  @Column('text')
  type!: string;

  @Column('text', { name: 'actor_id' })
  actorId!: string;

  @Column('text', { name: 'target_type' })
  targetType!: string;

  @Column('text', { name: 'target_id' })
  targetId!: string;

  @Column('text', { name: 'model_key', nullable: true })
  modelKey!: string | null;

  @Column('bytea')
  bytes!: Buffer;

  @Column('text', { name: 'prev_hash' })
  prevHash!: string;

  @Column('text')
  hash!: string;

  @Column('jsonb')
  envelope!: Readonly<Record<string, unknown>>;
}
