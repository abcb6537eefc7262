import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What `tenure_app` may change. Everything else it may only read and add to; the chain and decisions never change. */
const mayUpdate: Record<string, string> = {
  person: 'lock',
  use_case: 'lock',
  model: 'lock',
  model_version: 'lock',
  finding: 'lock',
  approval_request: 'lock',
  retirement: 'lock',
  retirement_state: 'to_seq',
  role_grant: 'to_seq',
  use_case_state: 'to_seq',
  model_dependency: 'to_seq',
  model_state: 'to_seq',
  model_version_state: 'to_seq',
  finding_state: 'to_seq',
  approval_request_state: 'to_seq',
  deployment: 'to_seq, until',
  audit_head: 'seq, hash, recorded_at, edge',
  idempotency: 'result',
  outbox: 'available_at, lease_owner, lease_until, attempts, sent_at, refused_at, last_error',
  slot: `fence, state, version_id, deployment_id, grant_text, grant_signature, grant_key_id, command_id,
    prepared_version_id, prepared_digest, prepared_grant_text, prepared_grant_signature, prepared_grant_key_id,
    prepared_command_id, lease_ttl_ms, logging_mode, clock, clock_at, closed_until, changed_at`,
  scoring_server: 'address, fence, prepared_digest, prepared_error, expires',
};

export class GrantRights1700000005000 implements MigrationInterface {
  name = 'GrantRights1700000005000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('grant usage on schema public to tenure_app');
    await db.query('grant select, insert on all tables in schema public to tenure_app');
    await db.query('revoke insert on audit_head, migration from tenure_app');
    await db.query('grant usage on all sequences in schema public to tenure_app');
    for (const [table, columns] of Object.entries(mayUpdate)) {
      await db.query(`grant update (${columns}) on ${table} to tenure_app`);
    }
    await db.query('grant delete on scoring_server, personal_data, idempotency to tenure_app');
    await db.query('revoke execute on function ensure_prediction_partition(date) from public');
    await db.query('grant execute on function ensure_prediction_partition(date) to tenure_app');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('revoke all on all tables in schema public from tenure_app');
    await db.query('revoke all on all sequences in schema public from tenure_app');
    await db.query('revoke usage on schema public from tenure_app');
  }
}
