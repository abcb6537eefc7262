import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ApprovalRequestRow } from './approval-request-row.js';
import { PersonRow } from './person-row.js';
import { seqColumn } from './seq-column.js';

/** A person's decision; `bytes` are what the server's key signed. */
@Entity('approval_decision')
@Check('approval_decision_known', "decision in ('approve', 'reject', 'requestChanges', 'withdraw')")
@Index('approval_decision_once', ['requestId', 'personId'], { unique: true, where: "decision <> 'withdraw'" })
@Index('approval_decision_request', ['requestId', 'seq'])
export class ApprovalDecisionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'approval_decision_pk' })
  id!: string;

  @Column('uuid', { name: 'request_id' })
  requestId!: string;

  @ManyToOne(() => ApprovalRequestRow)
  @JoinColumn({ name: 'request_id', foreignKeyConstraintName: 'approval_decision_request_fk' })
  request?: Relation<ApprovalRequestRow>;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'approval_decision_person_fk' })
  person?: Relation<PersonRow>;

  @Column('text')
  decision!: 'approve' | 'reject' | 'requestChanges' | 'withdraw';

  @Column('text')
  reason!: string;

  @Column('text', { name: 'package_digest' })
  packageDigest!: string;

  @Column('timestamp with time zone', { name: 'decided_at', precision: 3 })
  decidedAt!: Date;

  @Column('bytea')
  bytes!: Buffer;

  @Column('text')
  signature!: string;

  @Column('text', { name: 'key_id' })
  keyId!: string;

  @Column('bigint', { transformer: seqColumn })
  seq!: number;
}
