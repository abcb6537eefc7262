import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { TeamRow } from './team-row.js';
import { UseCaseRow } from './use-case-row.js';
import { PersonRow } from './person-row.js';

/** Identity of a model. */
@Entity('model')
@Check('model_key_form', "key ~ '^[a-z0-9-]{1,63}$'")
@Unique('model_key_unique', ['key'])
@Check('model_kind_known', "kind in ('onnx', 'rules', 'optimization', 'knowledgeGraph', 'llm', 'external')")
export class ModelRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'model_pk' })
  id!: string;

  @Column('text')
  key!: string;

  @Column('text')
  kind!: string;

  @Column('uuid', { name: 'team_id' })
  teamId!: string;

  @ManyToOne(() => TeamRow)
  @JoinColumn({ name: 'team_id', foreignKeyConstraintName: 'model_team_fk' })
  team?: Relation<TeamRow>;

  @Column('uuid', { name: 'use_case_id', nullable: true })
  useCaseId!: string | null;

  @ManyToOne(() => UseCaseRow)
  @JoinColumn({ name: 'use_case_id', foreignKeyConstraintName: 'model_use_case_fk' })
  useCase?: Relation<UseCaseRow>;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'created_by', foreignKeyConstraintName: 'model_creator_fk' })
  creator?: Relation<PersonRow>;

  @Column('timestamp with time zone', { name: 'created_at', precision: 3 })
  createdAt!: Date;

  @Column('boolean', { default: false })
  lock!: boolean;
}
