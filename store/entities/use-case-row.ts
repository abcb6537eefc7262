import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { TeamRow } from './team-row.js';
import { PersonRow } from './person-row.js';

/** Identity of a use case. */
@Entity('use_case')
@Check('use_case_key_form', "key ~ '^[a-z0-9-]{1,63}$'")
@Unique('use_case_key_unique', ['key'])
export class UseCaseRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'use_case_pk' })
  id!: string;

  @Column('text')
  key!: string;

  @Column('uuid', { name: 'team_id' })
  teamId!: string;

  @ManyToOne(() => TeamRow)
  @JoinColumn({ name: 'team_id', foreignKeyConstraintName: 'use_case_team_fk' })
  team?: Relation<TeamRow>;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'created_by', foreignKeyConstraintName: 'use_case_creator_fk' })
  creator?: Relation<PersonRow>;

  @Column('timestamp with time zone', { name: 'created_at', precision: 3 })
  createdAt!: Date;

  @Column('boolean', { default: false })
  lock!: boolean;
}
