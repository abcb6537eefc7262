import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { SlotRow } from './slot-row.js';
import { ModelVersionRow } from './model-version-row.js';
import { seqColumn } from './seq-column.js';

/** What a slot served from one audit event to the next; one current row a slot. */
@Entity('deployment')
@Unique('deployment_command_unique', ['slotId', 'commandId'])
@Unique('deployment_fence_unique', ['slotId', 'fence'])
@Index('deployment_one_champion', ['slotId'], { unique: true, where: 'to_seq is null' })
export class DeploymentRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'deployment_pk' })
  id!: string;

  @Column('uuid', { name: 'slot_id' })
  slotId!: string;

  @ManyToOne(() => SlotRow)
  @JoinColumn({ name: 'slot_id', foreignKeyConstraintName: 'deployment_slot_fk' })
  slot?: Relation<SlotRow>;

  @Column('uuid', { name: 'version_id' })
  versionId!: string;

  @ManyToOne(() => ModelVersionRow)
  @JoinColumn({ name: 'version_id', foreignKeyConstraintName: 'deployment_version_fk' })
  version?: Relation<ModelVersionRow>;

  @Column('bigint')
  fence!: string;

  @Column('text', { default: 'direct' })
  strategy!: string;

  @Column('uuid', { name: 'command_id' })
  commandId!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamp with time zone', { precision: 3 })
  since!: Date;

  @Column('timestamp with time zone', { precision: 3, nullable: true })
  until!: Date | null;

  /** When it began and ended to serve, in the slot's clock. */
  @Column('timestamp with time zone', { name: 'clock_since', precision: 3, nullable: true })
  clockSince!: Date | null;

  @Column('timestamp with time zone', { name: 'clock_until', precision: 3, nullable: true })
  clockUntil!: Date | null;

  @Column('bigint', { name: 'from_seq', transformer: seqColumn })
  fromSeq!: number;

  @Column('bigint', { name: 'to_seq', transformer: seqColumn, nullable: true })
  toSeq!: number | null;
}
