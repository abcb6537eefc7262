import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensureReadyUsers, findActor, readyUsers } from '../../store/index.js';
import { startTestStore, type TestStore } from './support/start-test-store.js';

let test: TestStore;

describe('store people', () => {
  beforeAll(async () => {
    test = await startTestStore();
  });
  afterAll(() => test.stop());

  describe('the ready users', () => {
    it('are made once, however often they are asked for, and also by two processes at once', async () => {
      const before = (await test.store.audit.verify()).size;
      await Promise.all([ensureReadyUsers(test.ownerUrl), ensureReadyUsers(test.ownerUrl)]);
      expect((await test.store.audit.verify()).size).toBe(before + 1);
      const people = await test.owner.query<{ key: string }[]>('select key from person order by key');
      expect(people.map((person) => person.key)).toEqual(readyUsers.map((user) => user.key).sort());
    });

    it('hold their roles for the whole installation, each with an event', async () => {
      const actor = await test.actor('approver-1');
      expect(actor.grants.map((grant) => [grant.role, grant.team])).toEqual([
        ['approver', null],
        ['viewer', null],
      ]);
      const events = await test.owner.query<unknown[]>(
        `select 1 from audit_event where type = 'role.granted' and target_id = $1`,
        [actor.personId],
      );
      expect(events).toHaveLength(2);
    });

    it('are the only people: an unknown key is nobody', async () => {
      expect(await findActor(test.store, 'nobody', 'test', 'request-1')).toBeNull();
    });
  });

  describe('a role', () => {
    it('that ended or was taken away is not held', async () => {
      await test.owner.query(
        `update role_grant set until = now() where role = 'approver'
       and person_id = (select id from person where key = 'approver-2')`,
      );
      await test.owner.query(
        `update role_grant set to_seq = from_seq + 1 where role = 'viewer'
       and person_id = (select id from person where key = 'approver-2')`,
      );
      expect((await test.actor('approver-2')).grants).toEqual([]);
    });
  });
});
