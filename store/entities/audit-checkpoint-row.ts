import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A signed checkpoint of the chain in the tlog-checkpoint text form. */
@Entity('audit_checkpoint')
export class AuditCheckpointRow {
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'audit_checkpoint_pk' })
  size!: string;

  @Column('text', { name: 'root_hash' })
  rootHash!: string;

  @Column('text')
  text!: string;

  @Column('timestamp with time zone', { name: 'made_at', precision: 3 })
  madeAt!: Date;
}
