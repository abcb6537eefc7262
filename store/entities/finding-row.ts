import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { ModelRow } from './model-row.js';
import { ModelVersionRow } from './model-version-row.js';

/** Identity of a finding; one for each (model, cause). */
@Entity('finding')
@Unique('finding_cause_unique', ['modelId', 'cause'])
export class FindingRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'finding_pk' })
  id!: string;

  @Column('uuid', { name: 'model_id' })
  modelId!: string;

  @ManyToOne(() => ModelRow)
  @JoinColumn({ name: 'model_id', foreignKeyConstraintName: 'finding_model_fk' })
  model?: Relation<ModelRow>;

  @Column('uuid', { name: 'version_id', nullable: true })
  versionId!: string | null;

  @ManyToOne(() => ModelVersionRow)
  @JoinColumn({ name: 'version_id', foreignKeyConstraintName: 'finding_version_fk' })
  version?: Relation<ModelVersionRow>;

  @Column('text')
  cause!: string;

  @Column('timestamp with time zone', { name: 'opened_at', precision: 3 })
  openedAt!: Date;

  @Column('boolean', { default: false })
  lock!: boolean;
}
