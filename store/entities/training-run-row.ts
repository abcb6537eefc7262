import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { TrainingRequestRow } from './training-request-row.js';
import { ModelVersionRow } from './model-version-row.js';

/** A training that ended, well or not. */
@Entity('training_run')
@Check('training_run_outcome_known', "outcome in ('succeeded', 'failed')")
@Index('training_run_once', ['requestId'], { unique: true, where: "outcome = 'succeeded'" })
export class TrainingRunRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'training_run_pk' })
  id!: string;

  @Column('uuid', { name: 'request_id', nullable: true })
  requestId!: string | null;

  @ManyToOne(() => TrainingRequestRow)
  @JoinColumn({ name: 'request_id', foreignKeyConstraintName: 'training_run_request_fk' })
  request?: Relation<TrainingRequestRow>;

  @Column('uuid', { name: 'version_id' })
  versionId!: string;

  @ManyToOne(() => ModelVersionRow)
  @JoinColumn({ name: 'version_id', foreignKeyConstraintName: 'training_run_version_fk' })
  version?: Relation<ModelVersionRow>;

  @Column('text')
  trainer!: string;

  @Column('jsonb')
  parameters!: Readonly<Record<string, unknown>>;

  @Column('jsonb')
  metrics!: Readonly<Record<string, unknown>>;

  @Column('bigint', { nullable: true })
  seed!: string | null;

  @Column('text', { name: 'code_digest', nullable: true })
  codeDigest!: string | null;

  @Column('text', { name: 'dataset_digest' })
  datasetDigest!: string;

  @Column('jsonb')
  environment!: Readonly<Record<string, unknown>>;

  @Column('text')
  outcome!: 'succeeded' | 'failed';

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamp with time zone', { name: 'started_at', precision: 3 })
  startedAt!: Date;

  @Column('timestamp with time zone', { name: 'ended_at', precision: 3 })
  endedAt!: Date;
}
