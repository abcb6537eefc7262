import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PersonRow } from './person-row.js';
import type { Role } from '../../domain/people/actor.js';
import { TeamRow } from './team-row.js';
import { seqColumn } from './seq-column.js';

/** A role of a person, for the whole installation (`teamId` null) or a team; closed by `toSeq`, never changed. */
@Entity('role_grant')
@Check(
  'role_grant_role_known',
  "role in ('viewer', 'developer', 'validator', 'approver', 'operator', 'owner', 'auditor', 'admin', 'service')",
)
@Check('role_grant_seq_order', '(to_seq is null) or (to_seq > from_seq)')
@Index('role_grant_current', ['personId', 'role', 'teamId'], { unique: true, where: 'to_seq is null' })
export class RoleGrantRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'role_grant_pk' })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'role_grant_person_fk' })
  person?: Relation<PersonRow>;

  @Column('text')
  role!: Role;

  @Column('uuid', { name: 'team_id', nullable: true })
  teamId!: string | null;

  @ManyToOne(() => TeamRow)
  @JoinColumn({ name: 'team_id', foreignKeyConstraintName: 'role_grant_team_fk' })
  team?: Relation<TeamRow>;

  @Column('timestamp with time zone', { name: 'granted_at', precision: 3 })
  grantedAt!: Date;

  @Column('timestamp with time zone', { precision: 3, nullable: true })
  until!: Date | null;

  @Column('bigint', { name: 'from_seq', transformer: seqColumn })
  fromSeq!: number;

  @Column('bigint', { name: 'to_seq', transformer: seqColumn, nullable: true })
  toSeq!: number | null;
}
