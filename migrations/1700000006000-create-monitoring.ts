import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What `tenure_app` may change of it. Revisions, steps and labels are only ever added. */
const mayUpdate: Record<string, string> = {
  monitor: 'paused, reason, paused_at, last_run_at, silent_alert_id',
  alert_series: 'state, window_end, changed_at',
  alert: `level, cleared_at, closed_at, close_reason, summary, response, response_reason, release_version_id, finding_id,
    owner_id, acknowledged_by, acknowledged_at, note, muted_until, mute_reason`,
  profile_hour: 'rows, inputs, outputs, service, compacted_at',
  scored_label: 'label, observed_at, revision',
  deployment: 'clock_until',
};

/**
 * Profiles, windows, labels and alerts. Increments are append-only and a compaction sums them by hour; a window has one
 * row, and a revision for each time that it was judged. Times named `clock_...`, `starts`, `ends`, `window_end`,
 * `fired_at` and `cleared_at` are in the slot's clock; all others are the database's.
 */
export class CreateMonitoring1700000006000 implements MigrationInterface {
  name = 'CreateMonitoring1700000006000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('create extension if not exists btree_gist');
    await db.query(
      'alter table deployment add column clock_since timestamptz(3), add column clock_until timestamptz(3)',
    );
    await db.query('alter table training_request add column evaluation_rows integer');
    await this.createProfiles(db);
    await this.createWindows(db);
    await this.createLabels(db);
    await this.createAlerts(db);
    await db.query(`
      create table retrain (
        version_id uuid constraint retrain_pk primary key constraint retrain_version_fk references model_version,
        model_id uuid not null constraint retrain_model_fk references model,
        alert_id uuid constraint retrain_alert_fk references alert,
        series_key text,
        command_id uuid constraint retrain_command_fk references command,
        clock_at timestamptz(3) not null,
        seq bigint not null,
        constraint retrain_alert_once unique (alert_id),
        constraint retrain_command_once unique (command_id),
        constraint retrain_has_cause check (alert_id is not null or command_id is not null)
      )`);
    await db.query('create index retrain_model on retrain (model_id, seq)');
    const tables = [
      ...['profile_increment', 'profile_hour', 'window_dirty', 'monitor', 'monitoring_window', 'window_revision'],
      ...[
        'ground_truth',
        'label_waiting',
        'scored_label',
        'alert_series',
        'alert_step',
        'alert',
        'alert_act',
        'retrain',
      ],
    ];
    await db.query(`grant select, insert on ${tables.join(', ')} to tenure_app`);
    await db.query('grant delete on profile_increment, window_dirty, label_waiting to tenure_app');
    await db.query('grant usage on all sequences in schema public to tenure_app');
    for (const [table, columns] of Object.entries(mayUpdate)) {
      await db.query(`grant update (${columns}) on ${table} to tenure_app`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table retrain, alert_act, alert_step, alert_series, alert, scored_label, label_waiting,
      ground_truth, window_revision, monitoring_window, monitor, window_dirty, profile_hour, profile_increment`);
    await db.query('alter table training_request drop column evaluation_rows');
    await db.query('alter table deployment drop column clock_since, drop column clock_until');
    await db.query('drop extension btree_gist');
  }

  private async createProfiles(db: QueryRunner): Promise<void> {
    const counts = `
        deployment_id uuid not null,
        hour timestamptz(3) not null,
        edges_digest text not null,
        segment text not null default '',`;
    const folded = `
        rows bigint not null,
        inputs jsonb not null,
        outputs jsonb not null,
        service jsonb not null,`;
    await db.query(`
      create table profile_increment (${counts}
        scorer uuid not null,
        flush_seq bigint not null,${folded}
        constraint profile_increment_pk primary key (deployment_id, hour, edges_digest, segment, scorer, flush_seq)
      )`);
    await db.query(`
      create table profile_hour (${counts}${folded}
        compacted_at timestamptz(3) not null default clock_timestamp(),
        constraint profile_hour_pk primary key (deployment_id, hour, edges_digest, segment)
      )`);
    await db.query(`
      create table window_dirty (
        id bigint generated always as identity constraint window_dirty_pk primary key,
        deployment_id uuid not null,
        event_time timestamptz(3) not null,
        cause text not null constraint window_dirty_cause_known check (cause in ('rows', 'labels')),
        marked_at timestamptz(3) not null default clock_timestamp()
      )`);
    await db.query('create index window_dirty_deployment on window_dirty (deployment_id, event_time)');
  }

  private async createWindows(db: QueryRunner): Promise<void> {
    await db.query(`
      create table monitor (
        slot_id uuid constraint monitor_pk primary key constraint monitor_slot_fk references slot,
        paused boolean not null default false,
        reason text,
        paused_at timestamptz(3),
        last_run_at timestamptz(3),
        silent_alert_id uuid,
        created_at timestamptz(3) not null default clock_timestamp()
      )`);
    await db.query(`
      create table monitoring_window (
        id uuid constraint monitoring_window_pk primary key,
        deployment_id uuid not null constraint monitoring_window_deployment_fk references deployment,
        size text not null constraint monitoring_window_size_known check (size in ('PT1H', 'PT6H', 'P1D', 'P7D')),
        cell bigint not null,
        starts timestamptz(3) not null,
        ends timestamptz(3) not null,
        partial boolean not null,
        closed_at timestamptz(3) not null default clock_timestamp(),
        constraint monitoring_window_cell_unique unique (deployment_id, size, cell),
        constraint monitoring_window_half_open check (starts < ends),
        constraint monitoring_window_no_overlap exclude using gist
          (deployment_id with =, size with =, tstzrange(starts, ends) with &&)
      )`);
    await db.query(`
      create table window_revision (
        window_id uuid not null constraint window_revision_window_fk references monitoring_window,
        revision integer not null,
        cause text not null constraint window_revision_cause_known check (cause in ('close', 'maturity', 'rows', 'labels')),
        rows bigint not null,
        labelled bigint not null,
        mature boolean not null,
        close_verdict jsonb not null,
        maturity_verdict jsonb,
        profile jsonb not null,
        profile_digest text not null,
        performance jsonb,
        baseline_digest text,
        watermark timestamptz(3) not null,
        policy_digest text not null,
        decided_at timestamptz(3) not null default clock_timestamp(),
        constraint window_revision_pk primary key (window_id, revision),
        constraint window_revision_counts_from_one check (revision >= 1)
      )`);
  }

  private async createLabels(db: QueryRunner): Promise<void> {
    await db.query(`
      create table ground_truth (
        slot_id uuid not null constraint ground_truth_slot_fk references slot,
        prediction_id text not null,
        revision integer not null,
        label jsonb not null,
        observed_at timestamptz(3) not null,
        "values" jsonb,
        reported_by uuid not null constraint ground_truth_person_fk references person,
        received_at timestamptz(3) not null default clock_timestamp(),
        constraint ground_truth_pk primary key (slot_id, prediction_id, revision)
      )`);
    await db.query(`
      create table label_waiting (
        slot_id uuid not null constraint label_waiting_slot_fk references slot,
        prediction_id text not null,
        revision integer not null,
        observed_at timestamptz(3) not null,
        constraint label_waiting_pk primary key (slot_id, prediction_id, revision)
      )`);
    await db.query(`
      create table scored_label (
        slot_id uuid not null constraint scored_label_slot_fk references slot,
        prediction_id text not null,
        deployment_id uuid not null,
        version_id uuid not null,
        event_time timestamptz(3) not null,
        score double precision,
        decision double precision,
        label double precision not null,
        first_label double precision not null,
        "group" text,
        segment jsonb,
        observed_at timestamptz(3) not null,
        revision integer not null,
        joined_at timestamptz(3) not null default clock_timestamp(),
        constraint scored_label_pk primary key (slot_id, prediction_id)
      )`);
    await db.query('create index scored_label_window on scored_label (deployment_id, event_time)');
  }

  private async createAlerts(db: QueryRunner): Promise<void> {
    await db.query(`
      create table alert_series (
        deployment_id uuid not null constraint alert_series_deployment_fk references deployment,
        series_key text not null,
        state jsonb not null,
        window_end timestamptz(3),
        changed_at timestamptz(3) not null default clock_timestamp(),
        constraint alert_series_pk primary key (deployment_id, series_key)
      )`);
    await db.query(`
      create table alert_step (
        deployment_id uuid not null,
        series_key text not null,
        window_end timestamptz(3) not null,
        window_id uuid not null constraint alert_step_window_fk references monitoring_window,
        reading jsonb not null,
        acts jsonb not null,
        events jsonb not null,
        state jsonb not null,
        stepped_at timestamptz(3) not null default clock_timestamp(),
        constraint alert_step_pk primary key (deployment_id, series_key, window_end)
      )`);
    await db.query(`
      create table alert (
        id uuid constraint alert_pk primary key,
        model_id uuid not null constraint alert_model_fk references model,
        deployment_id uuid not null constraint alert_deployment_fk references deployment,
        episode_key text not null,
        series_key text not null,
        concern text not null,
        subject text,
        segment text,
        level text not null constraint alert_level_known check (level in ('minor', 'major')),
        window_id uuid constraint alert_window_fk references monitoring_window,
        fired_at timestamptz(3) not null,
        cleared_at timestamptz(3),
        opened_at timestamptz(3) not null,
        closed_at timestamptz(3),
        close_reason text constraint alert_close_reason_known check (close_reason in
          ('cleared', 'superseded', 'retired', 'resumed')),
        summary text not null,
        response text constraint alert_response_known check (response in
          ('none', 'notify', 'retrain', 'rollback', 'suspend')),
        response_reason text,
        release_version_id uuid constraint alert_release_fk references model_version,
        finding_id uuid constraint alert_finding_fk references finding,
        owner_id uuid constraint alert_owner_fk references person,
        acknowledged_by uuid constraint alert_acknowledged_fk references person,
        acknowledged_at timestamptz(3),
        note text,
        muted_until timestamptz(3),
        mute_reason text,
        seq bigint not null,
        constraint alert_episode_unique unique (deployment_id, episode_key)
      )`);
    await db.query('create index alert_model on alert (model_id, seq)');
    await db.query('create index alert_open on alert (deployment_id, series_key) where closed_at is null');
    await db.query(`
      create table alert_act (
        id bigint generated always as identity constraint alert_act_pk primary key,
        alert_id uuid not null constraint alert_act_alert_fk references alert,
        act jsonb not null,
        person_id uuid not null constraint alert_act_person_fk references person,
        acted_at timestamptz(3) not null,
        seq bigint not null
      )`);
    await db.query('create index alert_act_alert on alert_act (alert_id, id)');
  }
}
