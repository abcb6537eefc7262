import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { ModelVersionRow } from './model-version-row.js';
import { VersionContentRow } from './version-content-row.js';
import type { GateResult } from '../../domain/gates/gate-result.js';
import { PolicyVersionRow } from './policy-version-row.js';
import { seqColumn } from './seq-column.js';

/** What the gates found in one round. */
@Entity('validation_report')
@Unique('validation_report_round_unique', ['versionId', 'round'])
export class ValidationReportRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'validation_report_pk' })
  id!: string;

  @Column('uuid', { name: 'version_id' })
  versionId!: string;

  @ManyToOne(() => ModelVersionRow)
  @JoinColumn({ name: 'version_id', foreignKeyConstraintName: 'validation_report_version_fk' })
  version?: Relation<ModelVersionRow>;

  @Column('uuid', { name: 'content_id' })
  contentId!: string;

  @ManyToOne(() => VersionContentRow)
  @JoinColumn({ name: 'content_id', foreignKeyConstraintName: 'validation_report_content_fk' })
  content?: Relation<VersionContentRow>;

  @Column('integer')
  round!: number;

  @Column('text')
  digest!: string;

  @Column('boolean')
  passed!: boolean;

  @Column('jsonb')
  gates!: readonly GateResult[];

  @Column('uuid', { name: 'policy_version_id' })
  policyVersionId!: string;

  @ManyToOne(() => PolicyVersionRow)
  @JoinColumn({ name: 'policy_version_id', foreignKeyConstraintName: 'validation_report_policy_fk' })
  policyVersion?: Relation<PolicyVersionRow>;

  @Column('timestamp with time zone', { name: 'decided_at', precision: 3 })
  decidedAt!: Date;

  @Column('bigint', { transformer: seqColumn })
  seq!: number;
}
