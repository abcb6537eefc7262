import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A person or service account that acts. */
@Entity('person')
@Unique('person_key_unique', ['key'])
export class PersonRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pk' })
  id!: string;

  @Column('text')
  key!: string;

  @Column('text')
  name!: string;

  @Column('timestamp with time zone', { name: 'created_at', precision: 3, default: () => 'clock_timestamp()' })
  createdAt!: Date;

  @Column('boolean', { default: false })
  lock!: boolean;
}
