import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lets the application forget bytes that nothing names: uploads that were never registered. Only through this function, which
 * takes none that is younger than a day, and which foreign keys stop where it should miss a reference.
 */
export class ForgetArtifacts1700000014000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function forget_artifacts(before timestamptz) returns setof text
      language sql security definer set search_path = pg_catalog, public as $$
        delete from artifact
        where created_at < least(before, now() - interval '1 day')
          and not exists (select from dataset_version where artifact_digest = artifact.digest)
          and not exists (select from version_content where artifact.digest in
            (artifact_digest, baseline_digest, golden_digest, evaluation_digest))
          and not exists (select from training_run where dataset_digest = artifact.digest)
        returning digest
      $$`);
    await db.query('revoke execute on function forget_artifacts(timestamptz) from public');
    await db.query('grant execute on function forget_artifacts(timestamptz) to tenure_app');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function forget_artifacts(timestamptz)');
  }
}
