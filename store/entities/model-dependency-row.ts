import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ModelRow } from './model-row.js';
import { seqColumn } from './seq-column.js';

/** `consumerId` depends on `modelId`, from one audit event to the next. */
@Entity('model_dependency')
@Index('model_dependency_current', ['modelId'], { where: 'to_seq is null' })
export class ModelDependencyRow {
  @PrimaryColumn('uuid', { name: 'consumer_id', primaryKeyConstraintName: 'model_dependency_pk' })
  consumerId!: string;

  @ManyToOne(() => ModelRow)
  @JoinColumn({ name: 'consumer_id', foreignKeyConstraintName: 'model_dependency_consumer_fk' })
  consumer?: Relation<ModelRow>;

  @PrimaryColumn('uuid', { name: 'model_id', primaryKeyConstraintName: 'model_dependency_pk' })
  modelId!: string;

  @ManyToOne(() => ModelRow)
  @JoinColumn({ name: 'model_id', foreignKeyConstraintName: 'model_dependency_model_fk' })
  model?: Relation<ModelRow>;

  @PrimaryColumn('bigint', {
    name: 'from_seq',
    transformer: seqColumn,
    primaryKeyConstraintName: 'model_dependency_pk',
  })
  fromSeq!: number;

  @Column('bigint', { name: 'to_seq', transformer: seqColumn, nullable: true })
  toSeq!: number | null;
}
