import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Use cases, policies, datasets, models and versions. A governed thing is an immutable identity row and rows of
 * `<thing>_state` that say what held from one audit event to the next; `lock` exists so that the row can be locked.
 */
export class CreateInventory1700000002000 implements MigrationInterface {
  name = 'CreateInventory1700000002000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table artifact (
        digest text constraint artifact_pk primary key constraint artifact_digest_form check (digest ~ '^sha256:[0-9a-f]{64}$'),
        size bigint not null,
        media_type text not null,
        created_by uuid constraint artifact_person_fk references person,
        created_at timestamptz(3) not null default clock_timestamp()
      )`);
    await db.query(`
      create table use_case (
        id uuid constraint use_case_pk primary key,
        key text not null constraint use_case_key_unique unique constraint use_case_key_form check (key ~ '^[a-z0-9-]{1,63}$'),
        team_id uuid not null constraint use_case_team_fk references team,
        created_by uuid not null constraint use_case_creator_fk references person,
        created_at timestamptz(3) not null,
        lock boolean not null default false
      )`);
    await db.query(`
      create table use_case_state (
        id uuid not null constraint use_case_state_fk references use_case,
        from_seq bigint not null, to_seq bigint,
        title text not null, purpose text,
        owner_id uuid not null constraint use_case_state_owner_fk references person,
        constraint use_case_state_pk primary key (id, from_seq)
      )`);
    await db.query('create unique index use_case_state_current on use_case_state (id) where to_seq is null');
    await db.query(`
      create table policy_version (
        id uuid constraint policy_version_pk primary key,
        key text not null constraint policy_version_key_form check (key ~ '^[a-z0-9-]{1,63}$'),
        number integer not null,
        digest text not null,
        document jsonb not null,
        published_by uuid constraint policy_version_person_fk references person,
        published_at timestamptz(3) not null,
        seq bigint not null,
        constraint policy_version_number_unique unique (key, number),
        constraint policy_version_digest_unique unique (key, digest)
      )`);
    await db.query(`
      create table dataset_version (
        id uuid constraint dataset_version_pk primary key,
        key text not null constraint dataset_version_key_form check (key ~ '^[a-z0-9-]{1,63}$'),
        number integer not null,
        artifact_digest text not null constraint dataset_version_artifact_fk references artifact,
        rows bigint not null,
        schema jsonb not null,
        quality jsonb not null,
        registered_by uuid not null constraint dataset_version_person_fk references person,
        registered_at timestamptz(3) not null,
        seq bigint not null,
        constraint dataset_version_number_unique unique (key, number),
        constraint dataset_version_digest_unique unique (key, artifact_digest)
      )`);
    await db.query(`
      create table model (
        id uuid constraint model_pk primary key,
        key text not null constraint model_key_unique unique constraint model_key_form check (key ~ '^[a-z0-9-]{1,63}$'),
        kind text not null constraint model_kind_known check (kind in
          ('onnx','rules','optimization','knowledgeGraph','llm','external')),
        team_id uuid not null constraint model_team_fk references team,
        use_case_id uuid constraint model_use_case_fk references use_case,
        created_by uuid not null constraint model_creator_fk references person,
        created_at timestamptz(3) not null,
        lock boolean not null default false
      )`);
    await db.query(`
      create table model_dependency (
        consumer_id uuid not null constraint model_dependency_consumer_fk references model,
        model_id uuid not null constraint model_dependency_model_fk references model,
        from_seq bigint not null, to_seq bigint,
        constraint model_dependency_pk primary key (consumer_id, model_id, from_seq)
      )`);
    await db.query('create index model_dependency_current on model_dependency (model_id) where to_seq is null');
    await db.query(`
      create table model_version (
        id uuid constraint model_version_pk primary key,
        model_id uuid not null constraint model_version_model_fk references model,
        number integer not null,
        origin text not null constraint model_version_origin_known check (origin in ('person', 'response')),
        created_by uuid not null constraint model_version_creator_fk references person,
        created_at timestamptz(3) not null,
        lock boolean not null default false,
        constraint model_version_number_unique unique (model_id, number)
      )`);
    await db.query(`
      create table model_state (
        id uuid not null constraint model_state_fk references model,
        from_seq bigint not null, to_seq bigint,
        name text not null,
        owner_id uuid not null constraint model_state_owner_fk references person,
        risk_tier integer not null constraint model_state_tier_range check (risk_tier between 1 and 4),
        risk jsonb not null,
        policy_version_id uuid not null constraint model_state_policy_fk references policy_version,
        lifecycle text not null constraint model_state_lifecycle_known check (lifecycle in
          ('active', 'suspended', 'retiring', 'retired')),
        champion_version_id uuid constraint model_state_champion_fk references model_version,
        pending_command text,
        pending_command_id uuid,
        constraint model_state_pk primary key (id, from_seq)
      )`);
    await db.query('create unique index model_state_current on model_state (id) where to_seq is null');
    await db.query(`
      create table training_request (
        id uuid constraint training_request_pk primary key,
        version_id uuid not null constraint training_request_version_fk references model_version,
        trainer text not null,
        dataset_version_id uuid not null constraint training_request_dataset_fk references dataset_version,
        parameters jsonb not null,
        seed bigint not null,
        card jsonb,
        requested_by uuid not null constraint training_request_person_fk references person,
        requested_at timestamptz(3) not null
      )`);
    await db.query(`
      create table training_run (
        id uuid constraint training_run_pk primary key,
        request_id uuid constraint training_run_request_fk references training_request,
        version_id uuid not null constraint training_run_version_fk references model_version,
        trainer text not null,
        parameters jsonb not null,
        metrics jsonb not null,
        seed bigint,
        code_digest text,
        dataset_digest text not null,
        environment jsonb not null,
        outcome text not null constraint training_run_outcome_known check (outcome in ('succeeded', 'failed')),
        reason text,
        started_at timestamptz(3) not null,
        ended_at timestamptz(3) not null
      )`);
    await db.query('create index training_request_version on training_request (version_id, requested_at)');
    await db.query(`create unique index training_run_once on training_run (request_id) where outcome = 'succeeded'`);
    await db.query(`
      create table version_content (
        id uuid constraint version_content_pk primary key,
        version_id uuid not null constraint version_content_version_fk references model_version,
        number integer not null,
        digest text not null,
        artifact_digest text not null constraint version_content_artifact_fk references artifact,
        signature jsonb,
        baseline_digest text constraint version_content_baseline_fk references artifact,
        golden_digest text constraint version_content_golden_fk references artifact,
        evaluation_digest text constraint version_content_evaluation_fk references artifact,
        dataset_version_id uuid constraint version_content_dataset_fk references dataset_version,
        training_run_id uuid constraint version_content_run_fk references training_run,
        card jsonb,
        created_by uuid not null constraint version_content_creator_fk references person,
        created_at timestamptz(3) not null,
        seq bigint not null,
        constraint version_content_number_unique unique (version_id, number)
      )`);
    await db.query(`
      create table version_contributor (
        version_id uuid not null constraint version_contributor_version_fk references model_version,
        person_id uuid not null constraint version_contributor_person_fk references person,
        seq bigint not null,
        constraint version_contributor_pk primary key (version_id, person_id)
      )`);
    await db.query(`
      create table model_version_state (
        id uuid not null constraint model_version_state_fk references model_version,
        from_seq bigint not null, to_seq bigint,
        stage text not null constraint model_version_state_stage_known check (stage in
          ('development', 'validation', 'approval', 'deployment', 'production', 'retired')),
        status text not null constraint model_version_state_status_known check (status in
          ('pending', 'inProgress', 'onHold', 'passed', 'failed')),
        round integer not null,
        content_id uuid constraint model_version_state_content_fk references version_content,
        policy_version_id uuid constraint model_version_state_policy_fk references policy_version,
        submitted_by uuid constraint model_version_state_submitter_fk references person,
        pending_command text,
        pending_command_id uuid,
        reason text,
        since timestamptz(3) not null,
        cause text,
        constraint model_version_state_pk primary key (id, from_seq),
        constraint model_version_state_cause_unique unique (id, cause)
      )`);
    await db.query('create unique index model_version_state_current on model_version_state (id) where to_seq is null');
    await db.query(`
      create table command (
        id uuid constraint command_pk primary key,
        command text not null,
        model_id uuid not null constraint command_model_fk references model,
        version_id uuid constraint command_version_fk references model_version,
        person_id uuid not null constraint command_person_fk references person,
        reason text,
        payload jsonb not null,
        accepted_at timestamptz(3) not null,
        seq bigint not null
      )`);
    await db.query('create index command_model on command (model_id, seq)');
    await db.query('create index command_version on command (version_id, seq) where version_id is not null');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table command, model_version_state, version_contributor, version_content, training_run,
      training_request, model_state, model_version, model_dependency, model, dataset_version, policy_version,
      use_case_state, use_case, artifact`);
  }
}
