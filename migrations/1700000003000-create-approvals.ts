import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Validation reports, waivers, findings, approval requests with their frozen package, and signed decisions. */
export class CreateApprovals1700000003000 implements MigrationInterface {
  name = 'CreateApprovals1700000003000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table validation_report (
        id uuid constraint validation_report_pk primary key,
        version_id uuid not null constraint validation_report_version_fk references model_version,
        content_id uuid not null constraint validation_report_content_fk references version_content,
        round integer not null,
        digest text not null,
        passed boolean not null,
        gates jsonb not null,
        policy_version_id uuid not null constraint validation_report_policy_fk references policy_version,
        decided_at timestamptz(3) not null,
        seq bigint not null,
        constraint validation_report_round_unique unique (version_id, round)
      )`);
    await db.query(`
      create table waiver (
        id uuid constraint waiver_pk primary key,
        version_id uuid not null constraint waiver_version_fk references model_version,
        round integer not null,
        gate text not null,
        reason text not null,
        expires_at timestamptz(3) not null,
        granted_by uuid not null constraint waiver_person_fk references person,
        granted_at timestamptz(3) not null,
        seq bigint not null,
        constraint waiver_gate_unique unique (version_id, round, gate)
      )`);
    await db.query(`
      create table finding (
        id uuid constraint finding_pk primary key,
        model_id uuid not null constraint finding_model_fk references model,
        version_id uuid constraint finding_version_fk references model_version,
        cause text not null,
        opened_at timestamptz(3) not null,
        lock boolean not null default false,
        constraint finding_cause_unique unique (model_id, cause)
      )`);
    await db.query(`
      create table finding_state (
        id uuid not null constraint finding_state_fk references finding,
        from_seq bigint not null, to_seq bigint,
        severity text not null constraint finding_state_severity_known check (severity in ('low', 'medium', 'high', 'critical')),
        title text not null,
        status text not null constraint finding_state_status_known check (status in ('open', 'closed')),
        owner_id uuid constraint finding_state_owner_fk references person,
        due_at timestamptz(3), closed_at timestamptz(3),
        reason text not null,
        constraint finding_state_pk primary key (id, from_seq)
      )`);
    await db.query('create unique index finding_state_current on finding_state (id) where to_seq is null');
    await db.query(`
      create table approval_request (
        id uuid constraint approval_request_pk primary key,
        kind text not null constraint approval_request_kind_known check (kind in ('release', 'retirement')),
        model_id uuid not null constraint approval_request_model_fk references model,
        version_id uuid constraint approval_request_version_fk references model_version,
        round integer not null,
        package_digest text not null,
        package bytea not null,
        package_signature text not null,
        package_key_id text not null,
        rules jsonb not null,
        required_approvals integer not null,
        submitted_by uuid constraint approval_request_submitter_fk references person,
        workflow_id text not null,
        opened_at timestamptz(3) not null,
        deadline timestamptz(3),
        seq bigint not null,
        lock boolean not null default false
      )`);
    await db.query(`create unique index approval_request_release_unique on approval_request (version_id, round)
      where kind = 'release'`);
    await db.query(`create unique index approval_request_retirement_unique on approval_request (model_id, round)
      where kind = 'retirement'`);
    await db.query(`
      create table approval_request_state (
        id uuid not null constraint approval_request_state_fk references approval_request,
        from_seq bigint not null, to_seq bigint,
        status text not null constraint approval_request_status_known check (status in
          ('open', 'approved', 'rejected', 'changesRequested', 'withdrawn', 'expired')),
        closed_at timestamptz(3),
        constraint approval_request_state_pk primary key (id, from_seq)
      )`);
    await db.query(`create unique index approval_request_state_current on approval_request_state (id)
      where to_seq is null`);
    await db.query(`create index approval_request_open on approval_request_state (id)
      where to_seq is null and status = 'open'`);
    await db.query(`
      create table approval_decision (
        id uuid constraint approval_decision_pk primary key,
        request_id uuid not null constraint approval_decision_request_fk references approval_request,
        person_id uuid not null constraint approval_decision_person_fk references person,
        decision text not null constraint approval_decision_known check (decision in
          ('approve', 'reject', 'requestChanges', 'withdraw')),
        reason text not null,
        package_digest text not null,
        decided_at timestamptz(3) not null,
        bytes bytea not null,
        signature text not null,
        key_id text not null,
        seq bigint not null
      )`);
    await db.query('create index approval_decision_request on approval_decision (request_id, seq)');
    await db.query(`create unique index approval_decision_once on approval_decision (request_id, person_id)
      where decision <> 'withdraw'`);
    await db.query(`
      create table retirement (
        id uuid constraint retirement_pk primary key,
        model_id uuid not null constraint retirement_model_fk references model,
        attempt integer not null,
        command_id uuid not null constraint retirement_command_fk references command,
        requested_by uuid not null constraint retirement_person_fk references person,
        reason text not null,
        requested_at timestamptz(3) not null,
        lock boolean not null default false,
        constraint retirement_attempt_unique unique (model_id, attempt)
      )`);
    await db.query(`
      create table retirement_state (
        id uuid not null constraint retirement_state_fk references retirement,
        from_seq bigint not null, to_seq bigint,
        status text not null constraint retirement_state_status_known check (status in
          ('inProgress', 'done', 'refused')),
        reason text,
        constraint retirement_state_pk primary key (id, from_seq)
      )`);
    await db.query('create unique index retirement_state_current on retirement_state (id) where to_seq is null');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table retirement_state, retirement, approval_decision, approval_request_state, approval_request, finding_state, finding,
      waiver, validation_report`);
  }
}
