import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { ArtifactRow } from './artifact-row.js';
import { PersonRow } from './person-row.js';
import { seqColumn } from './seq-column.js';

/** A registered dataset; never changed. */
@Entity('dataset_version')
@Unique('dataset_version_digest_unique', ['key', 'artifactDigest'])
@Check('dataset_version_key_form', "key ~ '^[a-z0-9-]{1,63}$'")
@Unique('dataset_version_number_unique', ['key', 'number'])
export class DatasetVersionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dataset_version_pk' })
  id!: string;

  @Column('text')
  key!: string;

  @Column('integer')
  number!: number;

  @Column('text', { name: 'artifact_digest' })
  artifactDigest!: string;

  @ManyToOne(() => ArtifactRow)
  @JoinColumn({ name: 'artifact_digest', foreignKeyConstraintName: 'dataset_version_artifact_fk' })
  artifact?: Relation<ArtifactRow>;

  @Column('bigint')
  rows!: string;

  @Column('jsonb')
  schema!: Readonly<Record<string, unknown>>;

  @Column('jsonb')
  quality!: Readonly<Record<string, unknown>>;

  @Column('uuid', { name: 'registered_by' })
  registeredBy!: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'registered_by', foreignKeyConstraintName: 'dataset_version_person_fk' })
  registrar?: Relation<PersonRow>;

  @Column('timestamp with time zone', { name: 'registered_at', precision: 3 })
  registeredAt!: Date;

  @Column('bigint', { transformer: seqColumn })
  seq!: number;
}
