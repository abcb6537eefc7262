import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ModelRow } from './model-row.js';
import { ModelVersionRow } from './model-version-row.js';
import { PersonRow } from './person-row.js';
import { seqColumn } from './seq-column.js';

/** A command that was accepted; the workflow re-reads it, so that a forged message does nothing. */
@Entity('command')
@Index('command_model', ['modelId', 'seq'])
@Index('command_version', ['versionId', 'seq'], { where: 'version_id IS NOT NULL' })
export class CommandRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'command_pk' })
  id!: string;

  @Column('text')
  command!: string;

  @Column('uuid', { name: 'model_id' })
  modelId!: string;

  @ManyToOne(() => ModelRow)
  @JoinColumn({ name: 'model_id', foreignKeyConstraintName: 'command_model_fk' })
  model?: Relation<ModelRow>;

  @Column('uuid', { name: 'version_id', nullable: true })
  versionId!: string | null;

  @ManyToOne(() => ModelVersionRow)
  @JoinColumn({ name: 'version_id', foreignKeyConstraintName: 'command_version_fk' })
  version?: Relation<ModelVersionRow>;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'command_person_fk' })
  person?: Relation<PersonRow>;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('jsonb')
  payload!: Readonly<Record<string, unknown>>;

  @Column('timestamp with time zone', { name: 'accepted_at', precision: 3 })
  acceptedAt!: Date;

  @Column('bigint', { transformer: seqColumn })
  seq!: number;
}
