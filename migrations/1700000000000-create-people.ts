import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Teams, people and their roles. A role grant is a governed fact: it is closed by `to_seq`, never changed. */
export class CreatePeople1700000000000 implements MigrationInterface {
  name = 'CreatePeople1700000000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table team (
        id uuid constraint team_pk primary key,
        key text not null constraint team_key_unique unique constraint team_key_form check (key ~ '^[a-z0-9-]{1,63}$'),
        name text not null,
        created_at timestamptz(3) not null default clock_timestamp()
      )`);
    await db.query(`
      create table person (
        id uuid constraint person_pk primary key,
        key text not null constraint person_key_unique unique,
        name text not null,
        created_at timestamptz(3) not null default clock_timestamp(),
        lock boolean not null default false
      )`);
    await db.query(`
      create table role_grant (
        id uuid constraint role_grant_pk primary key,
        person_id uuid not null constraint role_grant_person_fk references person,
        role text not null constraint role_grant_role_known check (role in
          ('viewer','developer','validator','approver','operator','owner','auditor','admin','service')),
        team_id uuid constraint role_grant_team_fk references team,
        granted_at timestamptz(3) not null,
        until timestamptz(3),
        from_seq bigint not null,
        to_seq bigint,
        constraint role_grant_seq_order check (to_seq is null or to_seq > from_seq)
      )`);
    await db.query(`
      create unique index role_grant_current on role_grant (person_id, role, team_id) nulls not distinct
      where to_seq is null`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table role_grant, person, team');
  }
}
