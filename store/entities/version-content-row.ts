import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { ModelVersionRow } from './model-version-row.js';
import { ArtifactRow } from './artifact-row.js';
import type { Signature } from '../../domain/model/signature.js';
import { DatasetVersionRow } from './dataset-version-row.js';
import { TrainingRunRow } from './training-run-row.js';
import { PersonRow } from './person-row.js';
import { seqColumn } from './seq-column.js';

/** What a version consists of; a new row for each new content. */
@Entity('version_content')
@Unique('version_content_number_unique', ['versionId', 'number'])
export class VersionContentRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'version_content_pk' })
  id!: string;

  @Column('uuid', { name: 'version_id' })
  versionId!: string;

  @ManyToOne(() => ModelVersionRow)
  @JoinColumn({ name: 'version_id', foreignKeyConstraintName: 'version_content_version_fk' })
  version?: Relation<ModelVersionRow>;

  @Column('integer')
  number!: number;

  @Column('text')
  digest!: string;

  @Column('text', { name: 'artifact_digest' })
  artifactDigest!: string;

  @ManyToOne(() => ArtifactRow)
  @JoinColumn({ name: 'artifact_digest', foreignKeyConstraintName: 'version_content_artifact_fk' })
  artifact?: Relation<ArtifactRow>;

  @Column('jsonb', { nullable: true })
  signature!: Signature | null;

  @Column('text', { name: 'baseline_digest', nullable: true })
  baselineDigest!: string | null;

  @ManyToOne(() => ArtifactRow)
  @JoinColumn({ name: 'baseline_digest', foreignKeyConstraintName: 'version_content_baseline_fk' })
  baselineArtifact?: Relation<ArtifactRow>;

  @Column('text', { name: 'golden_digest', nullable: true })
  goldenDigest!: string | null;

  @ManyToOne(() => ArtifactRow)
  @JoinColumn({ name: 'golden_digest', foreignKeyConstraintName: 'version_content_golden_fk' })
  goldenArtifact?: Relation<ArtifactRow>;

  @Column('text', { name: 'evaluation_digest', nullable: true })
  evaluationDigest!: string | null;

  @ManyToOne(() => ArtifactRow)
  @JoinColumn({ name: 'evaluation_digest', foreignKeyConstraintName: 'version_content_evaluation_fk' })
  evaluationArtifact?: Relation<ArtifactRow>;

  @Column('uuid', { name: 'dataset_version_id', nullable: true })
  datasetVersionId!: string | null;

  @ManyToOne(() => DatasetVersionRow)
  @JoinColumn({ name: 'dataset_version_id', foreignKeyConstraintName: 'version_content_dataset_fk' })
  datasetVersion?: Relation<DatasetVersionRow>;

  @Column('uuid', { name: 'training_run_id', nullable: true })
  trainingRunId!: string | null;

  @ManyToOne(() => TrainingRunRow)
  @JoinColumn({ name: 'training_run_id', foreignKeyConstraintName: 'version_content_run_fk' })
  trainingRun?: Relation<TrainingRunRow>;

  @Column('jsonb', { nullable: true })
  card!: Readonly<Record<string, unknown>> | null;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'created_by', foreignKeyConstraintName: 'version_content_creator_fk' })
  creator?: Relation<PersonRow>;

  @Column('timestamp with time zone', { name: 'created_at', precision: 3 })
  createdAt!: Date;

  @Column('bigint', { transformer: seqColumn })
  seq!: number;
}
