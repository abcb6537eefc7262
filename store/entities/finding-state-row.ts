import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { FindingRow } from './finding-row.js';
import { seqColumn } from './seq-column.js';
import { PersonRow } from './person-row.js';

/** What held of a finding from one audit event to the next. */
@Entity('finding_state')
@Check('finding_state_severity_known', "severity in ('low', 'medium', 'high', 'critical')")
@Check('finding_state_status_known', "status in ('open', 'closed')")
@Index('finding_state_open', ['severity'], { where: "(to_seq is null) and (status = 'open')" })
@Index('finding_state_current', ['id'], { unique: true, where: 'to_seq is null' })
export class FindingStateRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'finding_state_pk' })
  id!: string;

  @ManyToOne(() => FindingRow)
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'finding_state_fk' })
  identity?: Relation<FindingRow>;

  @PrimaryColumn('bigint', { name: 'from_seq', transformer: seqColumn, primaryKeyConstraintName: 'finding_state_pk' })
  fromSeq!: number;

  @Column('bigint', { name: 'to_seq', transformer: seqColumn, nullable: true })
  toSeq!: number | null;

  @Column('text')
  severity!: 'low' | 'medium' | 'high' | 'critical';

  @Column('text')
  title!: string;

  @Column('text')
  status!: 'open' | 'closed';

  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId!: string | null;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'owner_id', foreignKeyConstraintName: 'finding_state_owner_fk' })
  owner?: Relation<PersonRow>;

  @Column('timestamp with time zone', { name: 'due_at', precision: 3, nullable: true })
  dueAt!: Date | null;

  @Column('timestamp with time zone', { name: 'closed_at', precision: 3, nullable: true })
  closedAt!: Date | null;

  @Column('text')
  reason!: string;
}
