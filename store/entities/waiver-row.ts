import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { ModelVersionRow } from './model-version-row.js';
import { PersonRow } from './person-row.js';
import { seqColumn } from './seq-column.js';

/** A gate that an approver waived for one round, until it expires. */
@Entity('waiver')
@Unique('waiver_gate_unique', ['versionId', 'round', 'gate'])
export class WaiverRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'waiver_pk' })
  id!: string;

  @Column('uuid', { name: 'version_id' })
  versionId!: string;

  @ManyToOne(() => ModelVersionRow)
  @JoinColumn({ name: 'version_id', foreignKeyConstraintName: 'waiver_version_fk' })
  version?: Relation<ModelVersionRow>;

  @Column('integer')
  round!: number;

  @Column('text')
  gate!: string;

  @Column('text')
  reason!: string;

  @Column('timestamp with time zone', { name: 'expires_at', precision: 3 })
  expiresAt!: Date;

  @Column('uuid', { name: 'granted_by' })
  grantedBy!: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'granted_by', foreignKeyConstraintName: 'waiver_person_fk' })
  grantor?: Relation<PersonRow>;

  @Column('timestamp with time zone', { name: 'granted_at', precision: 3 })
  grantedAt!: Date;

  @Column('bigint', { transformer: seqColumn })
  seq!: number;
}
