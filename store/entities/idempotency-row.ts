import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PersonRow } from './person-row.js';

/** What a person's mutation answered under a key, so that a repetition is answered the same. */
@Entity('idempotency')
@Check('idempotency_key_length', '(length(key) >= 1) and (length(key) <= 128)')
export class IdempotencyRow {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'idempotency_pk' })
  personId!: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'idempotency_person_fk' })
  person?: Relation<PersonRow>;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_pk' })
  mutation!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_pk' })
  key!: string;

  @Column('text', { name: 'input_digest' })
  inputDigest!: string;

  @Column('jsonb', { nullable: true })
  result!: unknown;

  @Column('timestamp with time zone', { name: 'created_at', precision: 3, default: () => 'clock_timestamp()' })
  createdAt!: Date;
}
