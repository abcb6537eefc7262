import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PersonRow } from './person-row.js';

/** Bytes in the artifact store, by digest. The row is written last: a row means that the bytes are there. */
@Entity('artifact')
@Check('artifact_digest_form', "digest ~ '^sha256:[0-9a-f]{64}$'")
export class ArtifactRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'artifact_pk' })
  digest!: string;

  @Column('bigint')
  size!: string;

  @Column('text', { name: 'media_type' })
  mediaType!: string;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'created_by', foreignKeyConstraintName: 'artifact_person_fk' })
  creator?: Relation<PersonRow>;

  @Column('timestamp with time zone', { name: 'created_at', precision: 3, default: () => 'clock_timestamp()' })
  createdAt!: Date;
}
