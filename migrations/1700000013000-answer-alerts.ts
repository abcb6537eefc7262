import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the product answered to each alert, with everything it was decided by; and up to which event time a retrain learns
 * from labelled predictions.
 */
export class AnswerAlerts1700000013000 implements MigrationInterface {
  name = 'AnswerAlerts1700000013000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table training_request add column labels_until timestamptz(3)');
    await db.query(`alter table training_request add constraint training_request_retrain_whole
      check ((evaluation_rows is null) = (labels_until is null))`);
    await db.query('create index scored_label_time on scored_label (slot_id, event_time, prediction_id)');
    await db.query(`
      create table alert_response (
        alert_id uuid not null constraint alert_response_alert_fk references alert,
        cause text not null,
        action text not null constraint alert_response_action_known check (action in
          ('none', 'notify', 'retrain', 'rollback', 'suspend')),
        reason text not null,
        facts jsonb,
        policy_version_id uuid not null constraint alert_response_policy_fk references policy_version,
        version_id uuid constraint alert_response_version_fk references model_version,
        command_id uuid constraint alert_response_command_fk references command,
        finding_id uuid constraint alert_response_finding_fk references finding,
        decided_at timestamptz(3) not null,
        seq bigint not null,
        constraint alert_response_pk primary key (alert_id, cause)
      )`);
    await db.query('grant select, insert on alert_response to tenure_app');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table alert_response');
    await db.query('drop index scored_label_time');
    await db.query('alter table training_request drop constraint training_request_retrain_whole');
    await db.query('alter table training_request drop column labels_until');
  }
}
