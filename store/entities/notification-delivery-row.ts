import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { NotificationRow } from './notification-row.js';

/** What became of one attempt to tell people by one way. */
@Entity('notification_delivery')
@Check('notification_delivery_sink_known', "sink in ('webhook', 'log')")
@Check('notification_delivery_outcome_known', "outcome in ('delivered', 'failed', 'unknown', 'givenUp')")
export class NotificationDeliveryRow {
  @PrimaryColumn('uuid', { name: 'notification_id', primaryKeyConstraintName: 'notification_delivery_pk' })
  notificationId!: string;

  @ManyToOne(() => NotificationRow)
  @JoinColumn({ name: 'notification_id', foreignKeyConstraintName: 'notification_delivery_notification_fk' })
  notification?: Relation<NotificationRow>;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'notification_delivery_pk' })
  sink!: 'webhook' | 'log';

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'notification_delivery_pk' })
  attempt!: number;

  /** `unknown`: the relay ended before it could say what became of it. */
  @Column('text')
  outcome!: 'delivered' | 'failed' | 'unknown' | 'givenUp';

  @Column('integer', { name: 'status_code', nullable: true })
  statusCode!: number | null;

  @Column('text', { nullable: true })
  error!: string | null;

  @Column('timestamp with time zone', { precision: 3, default: () => 'clock_timestamp()' })
  at!: Date;
}
