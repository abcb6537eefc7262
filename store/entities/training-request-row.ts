import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ModelVersionRow } from './model-version-row.js';
import { DatasetVersionRow } from './dataset-version-row.js';
import { PersonRow } from './person-row.js';

/** A training that a person or the response asked for. */
@Entity('training_request')
@Index('training_request_version', ['versionId', 'requestedAt'])
@Check('training_request_retrain_whole', '(evaluation_rows is null) = (labels_until is null)')
export class TrainingRequestRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'training_request_pk' })
  id!: string;

  @Column('uuid', { name: 'version_id' })
  versionId!: string;

  @ManyToOne(() => ModelVersionRow)
  @JoinColumn({ name: 'version_id', foreignKeyConstraintName: 'training_request_version_fk' })
  version?: Relation<ModelVersionRow>;

  @Column('text')
  trainer!: string;

  @Column('uuid', { name: 'dataset_version_id' })
  datasetVersionId!: string;

  @ManyToOne(() => DatasetVersionRow)
  @JoinColumn({ name: 'dataset_version_id', foreignKeyConstraintName: 'training_request_dataset_fk' })
  datasetVersion?: Relation<DatasetVersionRow>;

  @Column('jsonb')
  parameters!: Readonly<Record<string, unknown>>;

  @Column('bigint')
  seed!: string;

  @Column('jsonb', { nullable: true })
  card!: Readonly<Record<string, unknown>> | null;

  @Column('uuid', { name: 'requested_by' })
  requestedBy!: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'requested_by', foreignKeyConstraintName: 'training_request_person_fk' })
  requester?: Relation<PersonRow>;

  @Column('timestamp with time zone', { name: 'requested_at', precision: 3 })
  requestedAt!: Date;

  /** Rows at the end of the data, in time order, that are only judged on; null: the trainer's own share. */
  @Column('integer', { name: 'evaluation_rows', nullable: true })
  evaluationRows!: number | null;

  /** A retrain learns from labelled predictions before this event time; null where nothing but the dataset is learned from. */
  @Column('timestamp with time zone', { name: 'labels_until', precision: 3, nullable: true })
  labelsUntil!: Date | null;
}
