import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tells, at commit, which window was judged and which alert changed, on the channel `monitoring_changed`: `window <id>`,
 * `alert <id>`, or `series <deployment>.<digest of the key>`. A series that fires or clears changes its alert, which tells it.
 */
export class TellMonitoringChanges1700000012000 implements MigrationInterface {
  name = 'TellMonitoringChanges1700000012000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function tell_window_judged() returns trigger language plpgsql as $$
      begin
        perform pg_notify('monitoring_changed', 'window ' || new.window_id);
        return null;
      end $$`);
    await db.query(`create trigger window_judged after insert on window_revision
      for each row execute function tell_window_judged()`);
    await db.query(`
      create function tell_alert_changed() returns trigger language plpgsql as $$
      begin
        perform pg_notify('monitoring_changed', 'alert ' || new.id);
        return null;
      end $$`);
    await db.query(`create trigger alert_changed after insert or update on alert
      for each row execute function tell_alert_changed()`);
    await db.query(`
      create function tell_series_changed() returns trigger language plpgsql as $$
      begin
        perform pg_notify('monitoring_changed', 'series ' || new.deployment_id || '.' || md5(new.series_key));
        return null;
      end $$`);
    await db.query(`create trigger alert_series_begun after insert on alert_series for each row
      when (new.state ->> 'phase' = 'pending'
        or new.state ->> 'phase' = 'ok' and new.state ->> 'condition' <> 'judged')
      execute function tell_series_changed()`);
    await db.query(`create trigger alert_series_changed after update on alert_series for each row
      when ((old.state ->> 'phase', old.state ->> 'condition') is distinct from (new.state ->> 'phase', new.state ->> 'condition')
        and (old.state ->> 'phase' in ('firing', 'resolving')) = (new.state ->> 'phase' in ('firing', 'resolving')))
      execute function tell_series_changed()`);
    await db.query(`create index alert_series_shown on alert_series (deployment_id)
      where state ->> 'phase' = 'pending' or state ->> 'condition' <> 'judged'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index alert_series_shown');
    await db.query('drop trigger alert_series_changed on alert_series');
    await db.query('drop trigger alert_series_begun on alert_series');
    await db.query('drop trigger alert_changed on alert');
    await db.query('drop trigger window_judged on window_revision');
    await db.query('drop function tell_series_changed()');
    await db.query('drop function tell_alert_changed()');
    await db.query('drop function tell_window_judged()');
  }
}
