import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { UseCaseRow } from './use-case-row.js';
import { seqColumn } from './seq-column.js';
import { PersonRow } from './person-row.js';

/** What held of a use case from one audit event to the next. */
@Entity('use_case_state')
@Index('use_case_state_current', ['id'], { unique: true, where: 'to_seq is null' })
export class UseCaseStateRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'use_case_state_pk' })
  id!: string;

  @ManyToOne(() => UseCaseRow)
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'use_case_state_fk' })
  identity?: Relation<UseCaseRow>;

  @PrimaryColumn('bigint', { name: 'from_seq', transformer: seqColumn, primaryKeyConstraintName: 'use_case_state_pk' })
  fromSeq!: number;

  @Column('bigint', { name: 'to_seq', transformer: seqColumn, nullable: true })
  toSeq!: number | null;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  purpose!: string | null;

  @Column('uuid', { name: 'owner_id' })
  ownerId!: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'owner_id', foreignKeyConstraintName: 'use_case_state_owner_fk' })
  owner?: Relation<PersonRow>;
}
