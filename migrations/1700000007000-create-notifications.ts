import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people are told, once for each (model, kind, key), and what became of every attempt to tell it. The messages go
 * through the outbox like those to workflows, as a kind of their own.
 */
export class CreateNotifications1700000007000 implements MigrationInterface {
  name = 'CreateNotifications1700000007000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table notification (
        id uuid constraint notification_pk primary key,
        model_id uuid not null constraint notification_model_fk references model,
        deployment_id uuid constraint notification_deployment_fk references deployment,
        window_start timestamptz(3),
        window_end timestamptz(3),
        kind text not null,
        key text not null,
        payload jsonb not null,
        created_at timestamptz(3) not null,
        constraint notification_told_once unique (model_id, kind, key),
        constraint notification_window_whole check ((window_start is null) = (window_end is null))
      )`);
    await db.query(`
      create table notification_delivery (
        notification_id uuid not null constraint notification_delivery_notification_fk references notification,
        sink text not null constraint notification_delivery_sink_known check (sink in ('webhook', 'log')),
        attempt integer not null,
        outcome text not null constraint notification_delivery_outcome_known check (outcome in
          ('delivered', 'failed', 'unknown', 'givenUp')),
        status_code integer,
        error text,
        at timestamptz(3) not null default clock_timestamp(),
        constraint notification_delivery_pk primary key (notification_id, sink, attempt)
      )`);
    await db.query('alter table outbox drop constraint outbox_kind_known');
    await db.query(`alter table outbox add constraint outbox_kind_known
      check (kind in ('start', 'update', 'signal', 'notification'))`);
    await db.query(`create index finding_state_open on finding_state (severity)
      where to_seq is null and status = 'open'`);
    await db.query('grant select, insert on notification, notification_delivery to tenure_app');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index finding_state_open');
    await db.query(`delete from outbox where kind = 'notification'`);
    await db.query('alter table outbox drop constraint outbox_kind_known');
    await db.query(`alter table outbox add constraint outbox_kind_known check (kind in ('start', 'update', 'signal'))`);
    await db.query('drop table notification_delivery, notification');
  }
}
