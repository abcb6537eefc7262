import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A message to Temporal, or to people, that was committed with the rows it speaks of. */
@Entity('outbox')
@Unique('outbox_event_unique', ['eventId'])
@Check('outbox_kind_known', "kind in ('start', 'update', 'signal', 'notification')")
@Index('outbox_unsent', ['workflowId', 'id'], { where: '(sent_at is null) and (refused_at is null)' })
export class OutboxRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'outbox_pk',
  })
  id!: string;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('text', { name: 'workflow_id' })
  workflowId!: string;

  @Column('text')
  kind!: 'start' | 'update' | 'signal' | 'notification';

  @Column('text')
  name!: string;

  @Column('jsonb')
  payload!: Readonly<Record<string, unknown>>;

  @Column('timestamp with time zone', { name: 'created_at', precision: 3, default: () => 'clock_timestamp()' })
  createdAt!: Date;

  @Column('timestamp with time zone', { name: 'available_at', precision: 3, default: () => 'clock_timestamp()' })
  availableAt!: Date;

  @Column('text', { name: 'lease_owner', nullable: true })
  leaseOwner!: string | null;

  @Column('timestamp with time zone', { name: 'lease_until', precision: 3, nullable: true })
  leaseUntil!: Date | null;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamp with time zone', { name: 'sent_at', precision: 3, nullable: true })
  sentAt!: Date | null;

  @Column('timestamp with time zone', { name: 'refused_at', precision: 3, nullable: true })
  refusedAt!: Date | null;

  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;
}
