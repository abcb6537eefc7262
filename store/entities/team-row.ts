import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A team: the scope of grants; every use case and model belongs to one. */
@Entity('team')
@Check('team_key_form', "key ~ '^[a-z0-9-]{1,63}$'")
@Unique('team_key_unique', ['key'])
export class TeamRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'team_pk' })
  id!: string;

  @Column('text')
  key!: string;

  @Column('text')
  name!: string;

  @Column('timestamp with time zone', { name: 'created_at', precision: 3, default: () => 'clock_timestamp()' })
  createdAt!: Date;
}
