import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ModelRow } from './model-row.js';
import { ModelVersionRow } from './model-version-row.js';
import type { ApprovalPolicy } from '../../domain/policy/policy-document.js';
import { PersonRow } from './person-row.js';
import { seqColumn } from './seq-column.js';

/** A request with its frozen, signed decision package. */
@Entity('approval_request')
@Check('approval_request_kind_known', "kind in ('release', 'retirement')")
@Index('approval_request_release_unique', ['versionId', 'round'], { unique: true, where: "kind = 'release'" })
@Index('approval_request_retirement_unique', ['modelId', 'round'], { unique: true, where: "kind = 'retirement'" })
export class ApprovalRequestRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'approval_request_pk' })
  id!: string;

  @Column('text')
  kind!: 'release' | 'retirement';

  @Column('uuid', { name: 'model_id' })
  modelId!: string;

  @ManyToOne(() => ModelRow)
  @JoinColumn({ name: 'model_id', foreignKeyConstraintName: 'approval_request_model_fk' })
  model?: Relation<ModelRow>;

  @Column('uuid', { name: 'version_id', nullable: true })
  versionId!: string | null;

  @ManyToOne(() => ModelVersionRow)
  @JoinColumn({ name: 'version_id', foreignKeyConstraintName: 'approval_request_version_fk' })
  version?: Relation<ModelVersionRow>;

  @Column('integer')
  round!: number;

  @Column('text', { name: 'package_digest' })
  packageDigest!: string;

  @Column('bytea')
  package!: Buffer;

  @Column('text', { name: 'package_signature' })
  packageSignature!: string;

  @Column('text', { name: 'package_key_id' })
  packageKeyId!: string;

  @Column('jsonb')
  rules!: ApprovalPolicy;

  @Column('integer', { name: 'required_approvals' })
  requiredApprovals!: number;

  @Column('uuid', { name: 'submitted_by', nullable: true })
  submittedBy!: string | null;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'submitted_by', foreignKeyConstraintName: 'approval_request_submitter_fk' })
  submitter?: Relation<PersonRow>;

  @Column('text', { name: 'workflow_id' })
  workflowId!: string;

  @Column('timestamp with time zone', { name: 'opened_at', precision: 3 })
  openedAt!: Date;

  @Column('timestamp with time zone', { precision: 3, nullable: true })
  deadline!: Date | null;

  @Column('bigint', { transformer: seqColumn })
  seq!: number;

  @Column('boolean', { default: false })
  lock!: boolean;
}
