import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What runs of monitoring need besides: since when a resumed monitor is to run again, when a label that waits for its
 * prediction is tried again, and which closed windows were not yet judged on their labels.
 */
export class WatchSlots1700000009000 implements MigrationInterface {
  name = 'WatchSlots1700000009000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table monitor add column resumed_at timestamptz(3)');
    await db.query('grant update (resumed_at) on monitor to tenure_app');
    await db.query(`alter table label_waiting
      add column received_at timestamptz(3) not null default clock_timestamp(),
      add column next_try_at timestamptz(3) not null default clock_timestamp()`);
    await db.query('create index label_waiting_due on label_waiting (slot_id, next_try_at)');
    await db.query('grant update (next_try_at) on label_waiting to tenure_app');
    await db.query('alter table monitoring_window add column matured_at timestamptz(3)');
    await db.query('grant update (matured_at) on monitoring_window to tenure_app');
    await db.query(`create index monitoring_window_immature on monitoring_window (deployment_id, cell)
      where matured_at is null`);
    await db.query('create index monitoring_window_time on monitoring_window (deployment_id, starts)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index monitoring_window_time, monitoring_window_immature, label_waiting_due');
    await db.query('alter table monitoring_window drop column matured_at');
    await db.query('alter table label_waiting drop column next_try_at, drop column received_at');
    await db.query('alter table monitor drop column resumed_at');
  }
}
