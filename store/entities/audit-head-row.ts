import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { seqColumn } from './seq-column.js';

/** The end of the chain, locked by every writer. `edge` is the right edge of the Merkle tree, hexadecimal. */
@Entity('audit_head')
@Check('audit_head_only_row_check', 'only_row')
export class AuditHeadRow {
  @PrimaryColumn('boolean', { name: 'only_row', default: true, primaryKeyConstraintName: 'audit_head_pk' })
  onlyRow!: boolean;

  @Column('bigint', { transformer: seqColumn })
  seq!: number;

  @Column('text')
  hash!: string;

  @Column('timestamp with time zone', { name: 'recorded_at', precision: 3 })
  recordedAt!: Date;

  @Column('jsonb')
  edge!: readonly string[];
}
