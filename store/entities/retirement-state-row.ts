import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { RetirementRow } from './retirement-row.js';
import { seqColumn } from './seq-column.js';

/** Where an attempt to retire stood from one audit event to the next. */
@Entity('retirement_state')
@Check('retirement_state_status_known', "status in ('inProgress', 'done', 'refused')")
@Index('retirement_state_current', ['id'], { unique: true, where: 'to_seq is null' })
export class RetirementStateRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'retirement_state_pk' })
  id!: string;

  @ManyToOne(() => RetirementRow)
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'retirement_state_fk' })
  identity?: Relation<RetirementRow>;

  @PrimaryColumn('bigint', {
    name: 'from_seq',
    transformer: seqColumn,
    primaryKeyConstraintName: 'retirement_state_pk',
  })
  fromSeq!: number;

  @Column('bigint', { name: 'to_seq', transformer: seqColumn, nullable: true })
  toSeq!: number | null;

  @Column('text')
  status!: 'inProgress' | 'done' | 'refused';

  @Column('text', { nullable: true })
  reason!: string | null;
}
