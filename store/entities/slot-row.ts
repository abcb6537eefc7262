import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { ModelRow } from './model-row.js';
import type { SlotState } from '../../domain/ports/slot-store.js';
import { ModelVersionRow } from './model-version-row.js';

/** The only point where serving is decided: one row for each (model, environment). */
@Entity('slot')
@Check('slot_clock_known', "clock in ('wall', 'replay')")
@Check('slot_environment_form', "environment ~ '^[a-z0-9-]{1,63}$'")
@Check('slot_fence_not_negative', 'fence >= 0')
@Check('slot_logging_known', "logging_mode in ('durable', 'fast')")
@Unique('slot_model_environment_unique', ['modelId', 'environment'])
@Check('slot_state_known', "state in ('empty', 'serving', 'suspended', 'retired')")
export class SlotRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'slot_pk' })
  id!: string;

  @Column('uuid', { name: 'model_id' })
  modelId!: string;

  @ManyToOne(() => ModelRow)
  @JoinColumn({ name: 'model_id', foreignKeyConstraintName: 'slot_model_fk' })
  model?: Relation<ModelRow>;

  @Column('text')
  environment!: string;

  @Column('bigint', { default: 0 })
  fence!: string;

  @Column('text', { default: 'empty' })
  state!: SlotState;

  @Column('uuid', { name: 'version_id', nullable: true })
  versionId!: string | null;

  @ManyToOne(() => ModelVersionRow)
  @JoinColumn({ name: 'version_id', foreignKeyConstraintName: 'slot_version_fk' })
  version?: Relation<ModelVersionRow>;

  @Column('uuid', { name: 'deployment_id', nullable: true })
  deploymentId!: string | null;

  @Column('text', { name: 'grant_text', nullable: true })
  grantText!: string | null;

  @Column('text', { name: 'grant_signature', nullable: true })
  grantSignature!: string | null;

  @Column('text', { name: 'grant_key_id', nullable: true })
  grantKeyId!: string | null;

  @Column('uuid', { name: 'command_id', nullable: true })
  commandId!: string | null;

  @Column('uuid', { name: 'prepared_version_id', nullable: true })
  preparedVersionId!: string | null;

  @ManyToOne(() => ModelVersionRow)
  @JoinColumn({ name: 'prepared_version_id', foreignKeyConstraintName: 'slot_prepared_version_fk' })
  preparedVersion?: Relation<ModelVersionRow>;

  @Column('text', { name: 'prepared_digest', nullable: true })
  preparedDigest!: string | null;

  @Column('text', { name: 'prepared_grant_text', nullable: true })
  preparedGrantText!: string | null;

  @Column('text', { name: 'prepared_grant_signature', nullable: true })
  preparedGrantSignature!: string | null;

  @Column('text', { name: 'prepared_grant_key_id', nullable: true })
  preparedGrantKeyId!: string | null;

  @Column('uuid', { name: 'prepared_command_id', nullable: true })
  preparedCommandId!: string | null;

  @Column('integer', { name: 'lease_ttl_ms', default: 15000 })
  leaseTtlMs!: number;

  @Column('text', { name: 'logging_mode', default: 'durable' })
  loggingMode!: 'durable' | 'fast';

  @Column('text', { default: 'wall' })
  clock!: 'wall' | 'replay';

  @Column('timestamp with time zone', { name: 'clock_at', precision: 3, nullable: true })
  clockAt!: Date | null;

  @Column('timestamp with time zone', { name: 'closed_until', precision: 3, nullable: true })
  closedUntil!: Date | null;

  /** Rows that are older than this by the slot's clock are refused, milliseconds; null = none is too old. */
  @Column('bigint', { name: 'max_lateness_ms', nullable: true })
  maxLatenessMs!: string | null;

  @Column('timestamp with time zone', { name: 'changed_at', precision: 3, default: () => 'clock_timestamp()' })
  changedAt!: Date;
}
