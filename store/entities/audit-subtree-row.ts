import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A complete subtree of the audit tree (RFC 6962), kept so that a proof costs logarithmic work. */
@Entity('audit_subtree')
export class AuditSubtreeRow {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'audit_subtree_pk' })
  level!: number;

  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'audit_subtree_pk' })
  index!: string;

  @Column('text')
  hash!: string;
}
