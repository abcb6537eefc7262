import { IsNull } from 'typeorm';
import type { Role } from '../../domain/people/actor.js';
import { openDatabase } from '../database/open-database.js';
import { PersonRow } from '../entities/person-row.js';
import { RoleGrantRow } from '../entities/role-grant-row.js';
import { TeamRow } from '../entities/team-row.js';
import { newId } from '../ids/new-id.js';
import { system } from '../transaction/audit-author.js';
import { writeTransaction } from '../transaction/write-transaction.js';
import type { Writing } from '../transaction/writing.js';
import { readyUsers } from './ready-users.js';

/**
 * Makes the team `default`, the ready users of development and the service, with their roles for the whole installation.
 * What is there stays; in a set-up of its own an installation does not call this.
 */
export async function ensureReadyUsers(databaseUrl: string): Promise<void> {
  const database = await openDatabase(databaseUrl, 2);
  try {
    await writeTransaction(database, system, async (beginning) => {
      const writing = await (await beginning.lock({})).lockHead();
      if (!(await writing.reader.existsBy(TeamRow, { key: 'default' }))) {
        await writing.insert(TeamRow, { id: newId(), key: 'default', name: 'Default', createdAt: writing.now });
      }
      for (const user of readyUsers) {
        const personId = await ensurePerson(writing, user.key, user.name);
        for (const role of user.roles) await ensureGrant(writing, personId, role);
      }
    });
  } finally {
    await database.destroy();
  }
}

async function ensurePerson(writing: Writing, key: string, name: string): Promise<string> {
  const known = await writing.reader.findOneBy(PersonRow, { key });
  if (known) return known.id;
  const id = newId();
  writing.record({ type: 'person.registered', target: { type: 'Person', id }, after: { key } });
  await writing.insert(PersonRow, { id, key, name, createdAt: writing.now });
  return id;
}

async function ensureGrant(writing: Writing, personId: string, role: Role): Promise<void> {
  const current = { personId, role, teamId: IsNull(), toSeq: IsNull() };
  if (await writing.reader.existsBy(RoleGrantRow, current)) return;
  const id = newId();
  const seq = writing.record({
    type: 'role.granted',
    target: { type: 'Person', id: personId },
    after: { grantId: id, role, team: null },
    reason: 'ready user of development',
  });
  await writing.insert(RoleGrantRow, {
    id,
    personId,
    role,
    teamId: null,
    grantedAt: writing.now,
    until: null,
    fromSeq: seq,
    toSeq: null,
  });
}
