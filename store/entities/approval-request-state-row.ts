import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ApprovalRequestRow } from './approval-request-row.js';
import { seqColumn } from './seq-column.js';

/** Where a request stood from one audit event to the next. */
@Entity('approval_request_state')
@Check(
  'approval_request_status_known',
  "status in ('open', 'approved', 'rejected', 'changesRequested', 'withdrawn', 'expired')",
)
@Index('approval_request_open', ['id'], { where: "(to_seq is null) and (status = 'open')" })
@Index('approval_request_state_current', ['id'], { unique: true, where: 'to_seq is null' })
export class ApprovalRequestStateRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'approval_request_state_pk' })
  id!: string;

  @ManyToOne(() => ApprovalRequestRow)
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'approval_request_state_fk' })
  identity?: Relation<ApprovalRequestRow>;

  @PrimaryColumn('bigint', {
    name: 'from_seq',
    transformer: seqColumn,
    primaryKeyConstraintName: 'approval_request_state_pk',
  })
  fromSeq!: number;

  @Column('bigint', { name: 'to_seq', transformer: seqColumn, nullable: true })
  toSeq!: number | null;

  @Column('text')
  status!: 'open' | 'approved' | 'rejected' | 'changesRequested' | 'withdrawn' | 'expired';

  @Column('timestamp with time zone', { name: 'closed_at', precision: 3, nullable: true })
  closedAt!: Date | null;
}
