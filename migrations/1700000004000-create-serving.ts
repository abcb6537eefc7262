import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Slots (the only point where serving is decided), deployments (their governed history), scoring servers with their
 * leases, and the prediction log. Day partitions of `prediction` are made by a function of the owner role.
 */
export class CreateServing1700000004000 implements MigrationInterface {
  name = 'CreateServing1700000004000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table slot (
        id uuid constraint slot_pk primary key,
        model_id uuid not null constraint slot_model_fk references model,
        environment text not null constraint slot_environment_form check (environment ~ '^[a-z0-9-]{1,63}$'),
        fence bigint not null default 0,
        state text not null default 'empty' constraint slot_state_known check (state in
          ('empty', 'serving', 'suspended', 'retired')),
        version_id uuid constraint slot_version_fk references model_version,
        deployment_id uuid,
        grant_text text,
        grant_signature text,
        grant_key_id text,
        command_id uuid,
        prepared_version_id uuid constraint slot_prepared_version_fk references model_version,
        prepared_digest text,
        prepared_grant_text text,
        prepared_grant_signature text,
        prepared_grant_key_id text,
        prepared_command_id uuid,
        lease_ttl_ms integer not null default 15000,
        logging_mode text not null default 'durable' constraint slot_logging_known check (logging_mode in ('durable', 'fast')),
        clock text not null default 'wall' constraint slot_clock_known check (clock in ('wall', 'replay')),
        clock_at timestamptz(3),
        closed_until timestamptz(3),
        changed_at timestamptz(3) not null default clock_timestamp(),
        constraint slot_model_environment_unique unique (model_id, environment),
        constraint slot_fence_not_negative check (fence >= 0)
      )`);
    await db.query(`
      create function refuse_lower_fence() returns trigger language plpgsql as $$
      begin
        if new.fence < old.fence then
          raise exception 'the fence of a slot only rises (% to %)', old.fence, new.fence using errcode = 'TN002';
        end if;
        return new;
      end $$`);
    await db.query(`create trigger slot_fence_rises before update on slot
      for each row execute function refuse_lower_fence()`);
    await db.query(`
      create function tell_slot_changed() returns trigger language plpgsql as $$
      begin
        perform pg_notify('slot_changed', new.id::text);
        return new;
      end $$`);
    await db.query(`create trigger slot_changed after insert or update on slot
      for each row execute function tell_slot_changed()`);
    await db.query(`
      create table deployment (
        id uuid constraint deployment_pk primary key,
        slot_id uuid not null constraint deployment_slot_fk references slot,
        version_id uuid not null constraint deployment_version_fk references model_version,
        fence bigint not null,
        strategy text not null default 'direct',
        command_id uuid not null,
        reason text,
        since timestamptz(3) not null,
        until timestamptz(3),
        from_seq bigint not null,
        to_seq bigint,
        constraint deployment_command_unique unique (slot_id, command_id),
        constraint deployment_fence_unique unique (slot_id, fence)
      )`);
    await db.query('create unique index deployment_one_champion on deployment (slot_id) where to_seq is null');
    await db.query(`
      create table slot_change (
        slot_id uuid not null constraint slot_change_slot_fk references slot,
        command_id uuid not null,
        fence bigint not null,
        state text not null,
        version_id uuid,
        deployment_id uuid,
        changed_at timestamptz(3) not null,
        seq bigint not null,
        constraint slot_change_pk primary key (slot_id, command_id),
        constraint slot_change_fence_unique unique (slot_id, fence)
      )`);
    await db.query(`
      create table scoring_server (
        server_id uuid not null,
        slot_id uuid not null constraint scoring_server_slot_fk references slot,
        address text not null,
        fence bigint not null,
        prepared_digest text,
        prepared_error text,
        expires timestamptz(3) not null,
        constraint scoring_server_pk primary key (server_id, slot_id)
      )`);
    await db.query(`
      create table prediction_key (
        slot_id uuid not null,
        id text not null,
        deployment_id uuid not null,
        event_day date not null,
        input_digest text not null,
        constraint prediction_key_pk primary key (slot_id, id)
      ) partition by hash (slot_id, id)`);
    for (let part = 0; part < 8; part += 1) {
      await db.query(`create table prediction_key_${part} partition of prediction_key
        for values with (modulus 8, remainder ${part})`);
    }
    await db.query(`
      create table prediction (
        slot_id uuid not null,
        id text not null,
        deployment_id uuid not null,
        version_id uuid not null,
        event_time timestamptz(3) not null,
        event_day date not null,
        received_at timestamptz(3) not null,
        inputs jsonb not null,
        outputs jsonb not null,
        latency_us integer not null,
        segment jsonb,
        entity_id text,
        constraint prediction_pk primary key (event_day, slot_id, id)
      ) partition by range (event_day)`);
    await db.query(`
      create function ensure_prediction_partition(day date) returns void
      language plpgsql security definer set search_path = pg_catalog, public as $$
      declare
        partition_name text := 'prediction_' || to_char(day, 'YYYYMMDD');
      begin
        if to_regclass('public.' || partition_name) is not null then return; end if;
        perform pg_advisory_xact_lock(hashtext('prediction_partition'), 0);
        if to_regclass('public.' || partition_name) is not null then return; end if;
        execute format('create table public.%I (like public.prediction including defaults including constraints)',
          partition_name);
        execute format('alter table public.%I owner to tenure_owner', partition_name);
        execute format('grant select, insert on public.%I to tenure_app', partition_name);
        execute format('alter table public.prediction attach partition public.%I for values from (%L) to (%L)',
          partition_name, day, day + 1);
      end $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function ensure_prediction_partition(date)');
    await db.query('drop table prediction, prediction_key, scoring_server, slot_change, deployment, slot');
    await db.query('drop function tell_slot_changed()');
    await db.query('drop function refuse_lower_fence()');
  }
}
