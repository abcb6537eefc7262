import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import type { NewsKind, NewsPayload } from '../../domain/notifications/news.js';
import { DeploymentRow } from './deployment-row.js';
import { ModelRow } from './model-row.js';

/** What people are told, once for each (model, kind, key). Its id is also the id of its outbox row and of the message. */
@Entity('notification')
@Unique('notification_told_once', ['modelId', 'kind', 'key'])
@Check('notification_window_whole', '(window_start is null) = (window_end is null)')
export class NotificationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notification_pk' })
  id!: string;

  @Column('uuid', { name: 'model_id' })
  modelId!: string;

  @ManyToOne(() => ModelRow)
  @JoinColumn({ name: 'model_id', foreignKeyConstraintName: 'notification_model_fk' })
  model?: Relation<ModelRow>;

  @Column('uuid', { name: 'deployment_id', nullable: true })
  deploymentId!: string | null;

  @ManyToOne(() => DeploymentRow)
  @JoinColumn({ name: 'deployment_id', foreignKeyConstraintName: 'notification_deployment_fk' })
  deployment?: Relation<DeploymentRow>;

  @Column('timestamp with time zone', { name: 'window_start', precision: 3, nullable: true })
  windowStart!: Date | null;

  @Column('timestamp with time zone', { name: 'window_end', precision: 3, nullable: true })
  windowEnd!: Date | null;

  @Column('text')
  kind!: NewsKind;

  @Column('text')
  key!: string;

  @Column('jsonb')
  payload!: NewsPayload;

  @Column('timestamp with time zone', { name: 'created_at', precision: 3 })
  createdAt!: Date;
}
