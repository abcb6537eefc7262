import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit chain, its head row (locked by every writer before governed rows are written), its Merkle tree, checkpoints,
 * personal data beside the chain, idempotency records and the outbox.
 */
export class CreateAudit1700000001000 implements MigrationInterface {
  name = 'CreateAudit1700000001000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table audit_event (
        seq bigint constraint audit_event_pk primary key,
        recorded_at timestamptz(3) not null,
        type text not null,
        actor_id text not null,
        target_type text not null,
        target_id text not null,
        model_key text,
        bytes bytea not null,
        prev_hash text not null,
        hash text not null constraint audit_event_hash_unique unique,
        envelope jsonb not null
      )`);
    await db.query('create index audit_event_target on audit_event (target_type, target_id, seq)');
    await db.query('create index audit_event_model on audit_event (model_key, seq) where model_key is not null');
    await db.query('create index audit_event_actor on audit_event (actor_id, seq)');
    await db.query('create index audit_event_type on audit_event (type, seq)');
    await db.query(`
      create table audit_head (
        only_row boolean constraint audit_head_pk primary key default true check (only_row),
        seq bigint not null,
        hash text not null,
        recorded_at timestamptz(3) not null,
        edge jsonb not null
      )`);
    await db.query(`insert into audit_head (seq, hash, recorded_at, edge)
      values (0, repeat('0', 64), 'epoch', '[]')`);
    await db.query(`
      create table audit_subtree (
        level integer not null,
        index bigint not null,
        hash text not null,
        constraint audit_subtree_pk primary key (level, index)
      )`);
    await db.query(`
      create table audit_checkpoint (
        size bigint constraint audit_checkpoint_pk primary key,
        root_hash text not null,
        text text not null,
        made_at timestamptz(3) not null
      )`);
    await db.query(`
      create table audit_verification (
        id uuid constraint audit_verification_pk primary key,
        ok boolean not null, size bigint not null, root_hash text not null, first_bad_seq bigint,
        verified_at timestamptz(3) not null, checkpoint text
      )`);
    await db.query(`
      create table personal_data (
        id uuid constraint personal_data_pk primary key,
        person_id uuid not null constraint personal_data_person_fk references person,
        salt bytea not null, data jsonb not null, digest text not null
      )`);
    await db.query(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'TN001';
      end $$`);
    for (const table of ['audit_event', 'audit_subtree', 'audit_checkpoint']) {
      await db.query(`create trigger ${table}_frozen before update or delete on ${table}
        for each row execute function refuse_change()`);
      await db.query(`create trigger ${table}_kept before truncate on ${table}
        for each statement execute function refuse_change()`);
    }
    await db.query(`
      create table idempotency (
        person_id uuid not null constraint idempotency_person_fk references person,
        mutation text not null,
        key text not null constraint idempotency_key_length check (length(key) between 1 and 128),
        input_digest text not null,
        result jsonb,
        created_at timestamptz(3) not null default clock_timestamp(),
        constraint idempotency_pk primary key (person_id, mutation, key)
      )`);
    await db.query(`
      create table outbox (
        id bigint generated always as identity constraint outbox_pk primary key,
        event_id uuid not null constraint outbox_event_unique unique,
        workflow_id text not null,
        kind text not null constraint outbox_kind_known check (kind in ('start', 'update', 'signal')),
        name text not null,
        payload jsonb not null,
        created_at timestamptz(3) not null default clock_timestamp(),
        available_at timestamptz(3) not null default clock_timestamp(),
        lease_owner text,
        lease_until timestamptz(3),
        attempts integer not null default 0,
        sent_at timestamptz(3),
        refused_at timestamptz(3),
        last_error text
      )`);
    await db.query(
      `create index outbox_unsent on outbox (workflow_id, id) where sent_at is null and refused_at is null`,
    );
    await db.query(`
      create function tell_committed() returns trigger language plpgsql as $$
      begin
        perform pg_notify(tg_argv[0], '');
        return null;
      end $$`);
    await db.query(`create trigger outbox_told after insert on outbox
      for each statement execute function tell_committed('outbox_committed')`);
    await db.query(`create trigger audit_event_told after insert on audit_event
      for each statement execute function tell_committed('audit_committed')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table outbox, idempotency, personal_data, audit_verification, audit_checkpoint, audit_subtree,
      audit_head, audit_event`);
    await db.query('drop function refuse_change()');
    await db.query('drop function tell_committed()');
  }
}
