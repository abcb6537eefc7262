import type { Role } from '../../domain/people/actor.js';
import { readRows } from './read-rows.js';
import type { SqlReader } from './sql-reader.js';

export interface PersonRecord {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}
export interface GrantRecord {
  readonly personId: string;
  readonly role: Role;
  readonly teamId: string | null;
  readonly since: Date;
  readonly until: Date | null;
}

/** People by id, in no order. */
export function readPeople(reader: SqlReader, ids: readonly string[]): Promise<PersonRecord[]> {
  return readRows(reader, 'select id, key, name from person where id = any($1::uuid[])', [ids]);
}

/** Current grants of people, oldest first. */
export function readGrants(reader: SqlReader, personIds: readonly string[]): Promise<GrantRecord[]> {
  return readRows(
    reader,
    `select person_id as "personId", role, team_id as "teamId", granted_at as since, until from role_grant
     where person_id = any($1::uuid[]) and to_seq is null order by granted_at, role`,
    [personIds],
  );
}
