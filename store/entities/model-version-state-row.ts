import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { ModelVersionRow } from './model-version-row.js';
import { seqColumn } from './seq-column.js';
import type { Stage, StageStatus } from '../../domain/lifecycle/stage.js';
import { VersionContentRow } from './version-content-row.js';
import { PolicyVersionRow } from './policy-version-row.js';
import { PersonRow } from './person-row.js';

/** Where a version stood from one audit event to the next. */
@Entity('model_version_state')
@Unique('model_version_state_cause_unique', ['id', 'cause'])
@Check(
  'model_version_state_stage_known',
  "stage in ('development', 'validation', 'approval', 'deployment', 'production', 'retired')",
)
@Check('model_version_state_status_known', "status in ('pending', 'inProgress', 'onHold', 'passed', 'failed')")
@Index('model_version_state_current', ['id'], { unique: true, where: 'to_seq is null' })
export class ModelVersionStateRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'model_version_state_pk' })
  id!: string;

  @ManyToOne(() => ModelVersionRow)
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'model_version_state_fk' })
  identity?: Relation<ModelVersionRow>;

  @PrimaryColumn('bigint', {
    name: 'from_seq',
    transformer: seqColumn,
    primaryKeyConstraintName: 'model_version_state_pk',
  })
  fromSeq!: number;

  @Column('bigint', { name: 'to_seq', transformer: seqColumn, nullable: true })
  toSeq!: number | null;

  @Column('text')
  stage!: Stage;

  @Column('text')
  status!: StageStatus;

  @Column('integer')
  round!: number;

  @Column('uuid', { name: 'content_id', nullable: true })
  contentId!: string | null;

  @ManyToOne(() => VersionContentRow)
  @JoinColumn({ name: 'content_id', foreignKeyConstraintName: 'model_version_state_content_fk' })
  content?: Relation<VersionContentRow>;

  @Column('uuid', { name: 'policy_version_id', nullable: true })
  policyVersionId!: string | null;

  @ManyToOne(() => PolicyVersionRow)
  @JoinColumn({ name: 'policy_version_id', foreignKeyConstraintName: 'model_version_state_policy_fk' })
  policyVersion?: Relation<PolicyVersionRow>;

  @Column('uuid', { name: 'submitted_by', nullable: true })
  submittedBy!: string | null;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'submitted_by', foreignKeyConstraintName: 'model_version_state_submitter_fk' })
  submitter?: Relation<PersonRow>;

  @Column('text', { name: 'pending_command', nullable: true })
  pendingCommand!: string | null;

  @Column('uuid', { name: 'pending_command_id', nullable: true })
  pendingCommandId!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamp with time zone', { precision: 3 })
  since!: Date;

  @Column('text', { nullable: true })
  cause!: string | null;
}
