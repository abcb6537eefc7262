import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { ModelRow } from './model-row.js';
import { CommandRow } from './command-row.js';
import { PersonRow } from './person-row.js';

/** Identity of one attempt to retire a model. */
@Entity('retirement')
@Unique('retirement_attempt_unique', ['modelId', 'attempt'])
export class RetirementRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'retirement_pk' })
  id!: string;

  @Column('uuid', { name: 'model_id' })
  modelId!: string;

  @ManyToOne(() => ModelRow)
  @JoinColumn({ name: 'model_id', foreignKeyConstraintName: 'retirement_model_fk' })
  model?: Relation<ModelRow>;

  @Column('integer')
  attempt!: number;

  @Column('uuid', { name: 'command_id' })
  commandId!: string;

  @ManyToOne(() => CommandRow)
  @JoinColumn({ name: 'command_id', foreignKeyConstraintName: 'retirement_command_fk' })
  command?: Relation<CommandRow>;

  @Column('uuid', { name: 'requested_by' })
  requestedBy!: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'requested_by', foreignKeyConstraintName: 'retirement_person_fk' })
  requester?: Relation<PersonRow>;

  @Column('text')
  reason!: string;

  @Column('timestamp with time zone', { name: 'requested_at', precision: 3 })
  requestedAt!: Date;

  @Column('boolean', { default: false })
  lock!: boolean;
}
