import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ModelVersionRow } from './model-version-row.js';
import { PersonRow } from './person-row.js';
import { seqColumn } from './seq-column.js';

/** A person whose work is in a version, and who therefore may not approve it where policy says so. */
@Entity('version_contributor')
export class VersionContributorRow {
  @PrimaryColumn('uuid', { name: 'version_id', primaryKeyConstraintName: 'version_contributor_pk' })
  versionId!: string;

  @ManyToOne(() => ModelVersionRow)
  @JoinColumn({ name: 'version_id', foreignKeyConstraintName: 'version_contributor_version_fk' })
  version?: Relation<ModelVersionRow>;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'version_contributor_pk' })
  personId!: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'version_contributor_person_fk' })
  person?: Relation<PersonRow>;

  @Column('bigint', { transformer: seqColumn })
  seq!: number;
}
