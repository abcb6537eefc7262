import { Column, Entity, PrimaryColumn } from 'typeorm';
import { seqColumn } from './seq-column.js';

/** The result of one verification of the whole chain. */
@Entity('audit_verification')
export class AuditVerificationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_verification_pk' })
  id!: string;

  @Column('boolean')
  ok!: boolean;

  @Column('bigint')
  size!: string;

  @Column('text', { name: 'root_hash' })
  rootHash!: string;

  @Column('bigint', { name: 'first_bad_seq', transformer: seqColumn, nullable: true })
  firstBadSeq!: number | null;

  @Column('timestamp with time zone', { name: 'verified_at', precision: 3 })
  verifiedAt!: Date;

  @Column('text', { nullable: true })
  checkpoint!: string | null;
}
