import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ModelRow } from './model-row.js';
import { seqColumn } from './seq-column.js';
import { PersonRow } from './person-row.js';
import { PolicyVersionRow } from './policy-version-row.js';
import { ModelVersionRow } from './model-version-row.js';

/** What held of a model from one audit event to the next. */
@Entity('model_state')
@Check('model_state_lifecycle_known', "lifecycle in ('active', 'suspended', 'retiring', 'retired')")
@Check('model_state_tier_range', '(risk_tier >= 1) and (risk_tier <= 4)')
@Index('model_state_current', ['id'], { unique: true, where: 'to_seq is null' })
export class ModelStateRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'model_state_pk' })
  id!: string;

  @ManyToOne(() => ModelRow)
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'model_state_fk' })
  identity?: Relation<ModelRow>;

  @PrimaryColumn('bigint', { name: 'from_seq', transformer: seqColumn, primaryKeyConstraintName: 'model_state_pk' })
  fromSeq!: number;

  @Column('bigint', { name: 'to_seq', transformer: seqColumn, nullable: true })
  toSeq!: number | null;

  @Column('text')
  name!: string;

  @Column('uuid', { name: 'owner_id' })
  ownerId!: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'owner_id', foreignKeyConstraintName: 'model_state_owner_fk' })
  owner?: Relation<PersonRow>;

  @Column('integer', { name: 'risk_tier' })
  riskTier!: number;

  @Column('jsonb')
  risk!: Readonly<Record<string, unknown>>;

  @Column('uuid', { name: 'policy_version_id' })
  policyVersionId!: string;

  @ManyToOne(() => PolicyVersionRow)
  @JoinColumn({ name: 'policy_version_id', foreignKeyConstraintName: 'model_state_policy_fk' })
  policyVersion?: Relation<PolicyVersionRow>;

  @Column('text')
  lifecycle!: 'active' | 'suspended' | 'retiring' | 'retired';

  @Column('uuid', { name: 'champion_version_id', nullable: true })
  championVersionId!: string | null;

  @ManyToOne(() => ModelVersionRow)
  @JoinColumn({ name: 'champion_version_id', foreignKeyConstraintName: 'model_state_champion_fk' })
  championVersion?: Relation<ModelVersionRow>;

  @Column('text', { name: 'pending_command', nullable: true })
  pendingCommand!: string | null;

  @Column('uuid', { name: 'pending_command_id', nullable: true })
  pendingCommandId!: string | null;
}
