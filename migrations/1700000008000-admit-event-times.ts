import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of a slot that scoring servers act on. Its clock is not one: it may move many times a minute. */
const told = `fence, state, version_id, deployment_id, grant_text, grant_signature, grant_key_id, prepared_version_id,
  prepared_digest, prepared_grant_text, prepared_grant_signature, prepared_grant_key_id, lease_ttl_ms, logging_mode`;

/**
 * What the prediction log needs to admit a row under the lock of its slot: how late a row may be. A flush that turns out
 * to have been folded wrongly is refused by the database, so that it leaves nothing.
 */
export class AdmitEventTimes1700000008000 implements MigrationInterface {
  name = 'AdmitEventTimes1700000008000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table slot add column max_lateness_ms bigint');
    await db.query('grant update (max_lateness_ms) on slot to tenure_app');
    await db.query('drop trigger slot_changed on slot');
    await db.query(`create trigger slot_changed after insert or update of ${told} on slot
      for each row execute function tell_slot_changed()`);
    await db.query(`
      create function refuse_flush() returns boolean language plpgsql as $$
      begin
        raise exception 'another flush took an id of this one' using errcode = 'TN003';
      end $$`);
    await db.query('grant execute on function refuse_flush() to tenure_app');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function refuse_flush()');
    await db.query('drop trigger slot_changed on slot');
    await db.query(`create trigger slot_changed after insert or update on slot
      for each row execute function tell_slot_changed()`);
    await db.query('alter table slot drop column max_lateness_ms');
  }
}
