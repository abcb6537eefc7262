import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import type { PolicyDocument } from '../../domain/policy/policy-document.js';
import { PersonRow } from './person-row.js';
import { seqColumn } from './seq-column.js';

/** A published policy document; never changed. */
@Entity('policy_version')
@Unique('policy_version_digest_unique', ['key', 'digest'])
@Check('policy_version_key_form', "key ~ '^[a-z0-9-]{1,63}$'")
@Unique('policy_version_number_unique', ['key', 'number'])
export class PolicyVersionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'policy_version_pk' })
  id!: string;

  @Column('text')
  key!: string;

  @Column('integer')
  number!: number;

  @Column('text')
  digest!: string;

  @Column('jsonb')
  document!: PolicyDocument;

  @Column('uuid', { name: 'published_by', nullable: true })
  publishedBy!: string | null;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'published_by', foreignKeyConstraintName: 'policy_version_person_fk' })
  publisher?: Relation<PersonRow>;

  @Column('timestamp with time zone', { name: 'published_at', precision: 3 })
  publishedAt!: Date;

  @Column('bigint', { transformer: seqColumn })
  seq!: number;
}
