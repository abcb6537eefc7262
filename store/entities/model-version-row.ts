import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { ModelRow } from './model-row.js';
import { PersonRow } from './person-row.js';

/** Identity of a version; what it contains and where it stands are in other tables. */
@Entity('model_version')
@Unique('model_version_number_unique', ['modelId', 'number'])
@Check('model_version_origin_known', "origin in ('person', 'response')")
export class ModelVersionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'model_version_pk' })
  id!: string;

  @Column('uuid', { name: 'model_id' })
  modelId!: string;

  @ManyToOne(() => ModelRow)
  @JoinColumn({ name: 'model_id', foreignKeyConstraintName: 'model_version_model_fk' })
  model?: Relation<ModelRow>;

  @Column('integer')
  number!: number;

  @Column('text')
  origin!: 'person' | 'response';

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'created_by', foreignKeyConstraintName: 'model_version_creator_fk' })
  creator?: Relation<PersonRow>;

  @Column('timestamp with time zone', { name: 'created_at', precision: 3 })
  createdAt!: Date;

  @Column('boolean', { default: false })
  lock!: boolean;
}
