import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { SlotRow } from './slot-row.js';

/** A scoring server's lease on a slot and what it has acknowledged. */
@Entity('scoring_server')
export class ScoringServerRow {
  @PrimaryColumn('uuid', { name: 'server_id', primaryKeyConstraintName: 'scoring_server_pk' })
  serverId!: string;

  @PrimaryColumn('uuid', { name: 'slot_id', primaryKeyConstraintName: 'scoring_server_pk' })
  slotId!: string;

  @ManyToOne(() => SlotRow)
  @JoinColumn({ name: 'slot_id', foreignKeyConstraintName: 'scoring_server_slot_fk' })
  slot?: Relation<SlotRow>;

  @Column('text')
  address!: string;

  @Column('bigint')
  fence!: string;

  @Column('text', { name: 'prepared_digest', nullable: true })
  preparedDigest!: string | null;

  @Column('text', { name: 'prepared_error', nullable: true })
  preparedError!: string | null;

  @Column('timestamp with time zone', { precision: 3 })
  expires!: Date;
}
