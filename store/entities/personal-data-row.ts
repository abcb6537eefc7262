import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PersonRow } from './person-row.js';

/** Personal data beside the chain; erasure deletes the row and the chain stays valid. */
@Entity('personal_data')
export class PersonalDataRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'personal_data_pk' })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'personal_data_person_fk' })
  person?: Relation<PersonRow>;

  @Column('bytea')
  salt!: Buffer;

  @Column('jsonb')
  data!: Readonly<Record<string, unknown>>;

  @Column('text')
  digest!: string;
}
