import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { SlotRow } from './slot-row.js';
import { seqColumn } from './seq-column.js';

/** Every change of a slot by the command that made it, so that a repetition is answered the same. */
@Entity('slot_change')
@Unique('slot_change_fence_unique', ['slotId', 'fence'])
export class SlotChangeRow {
  @PrimaryColumn('uuid', { name: 'slot_id', primaryKeyConstraintName: 'slot_change_pk' })
  slotId!: string;

  @ManyToOne(() => SlotRow)
  @JoinColumn({ name: 'slot_id', foreignKeyConstraintName: 'slot_change_slot_fk' })
  slot?: Relation<SlotRow>;

  @PrimaryColumn('uuid', { name: 'command_id', primaryKeyConstraintName: 'slot_change_pk' })
  commandId!: string;

  @Column('bigint')
  fence!: string;

  @Column('text')
  state!: 'serving' | 'suspended' | 'retired';

  @Column('uuid', { name: 'version_id', nullable: true })
  versionId!: string | null;

  @Column('uuid', { name: 'deployment_id', nullable: true })
  deploymentId!: string | null;

  @Column('timestamp with time zone', { name: 'changed_at', precision: 3 })
  changedAt!: Date;

  @Column('bigint', { transformer: seqColumn })
  seq!: number;
}
