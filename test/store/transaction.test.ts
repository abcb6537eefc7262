import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersonRow } from '../../store/entities/person-row.js';
import { registerUseCase, submitForValidation, suspend, trainVersion } from '../../store/index.js';
import { system } from '../../store/transaction/audit-author.js';
import { writeTransaction } from '../../store/transaction/write-transaction.js';
import { startTestStore, type TestStore } from './support/start-test-store.js';
import { newKey, Way } from './support/way.js';
import { countDeadlocks } from './support/count-deadlocks.js';

let test: TestStore;
let way: Way;

function signal(): [Promise<void>, () => void] {
  let tell: () => void = () => undefined;
  return [new Promise<void>((resolve) => (tell = resolve)), () => tell()];
}

const event = { type: 'test.happened', target: { type: 'Test', id: '1' } };

describe('store transaction', () => {
  beforeAll(async () => {
    test = await startTestStore();
    way = new Way(test);
  });
  afterAll(() => test.stop());

  describe('a transaction', () => {
    it('that stands still is ended by the database, and so is a statement that never ends', async () => {
      const settings = await test.store.database.query<{ name: string; setting: string; unit: string }[]>(
        `select name, setting::int as setting from pg_settings
         where name in ('idle_in_transaction_session_timeout', 'statement_timeout') order by name`,
      );
      expect(settings).toEqual([
        { name: 'idle_in_transaction_session_timeout', setting: 15_000 },
        { name: 'statement_timeout', setting: 60_000 },
      ]);
    });

    it('locks its rows once and the head once, so that no other order can be written', async () => {
      const { database } = test.store;
      const twiceRows = writeTransaction(database, system, async (beginning) => {
        await beginning.lock({});
        await beginning.lock({});
      });
      await expect(twiceRows).rejects.toThrow('locks its rows once');
      const twiceHead = writeTransaction(database, system, async (beginning) => {
        const locked = await beginning.lock({});
        await locked.lockHead();
        await locked.lockHead();
      });
      await expect(twiceHead).rejects.toThrow('locked already');
    });

    it('leaves nothing behind when it fails after its events', async () => {
      const before = (await test.store.audit.verify()).size;
      const failing = writeTransaction(test.store.database, system, async (beginning) => {
        const writing = await (await beginning.lock({})).lockHead();
        writing.record(event);
        await writing.insert(PersonRow, { id: newKey(), key: 'nobody', name: 'Nobody' });
        throw new Error('stop here');
      });
      await expect(failing).rejects.toThrow('stop here');
      expect((await test.store.audit.verify()).size).toBe(before + 1);
      expect(await test.store.database.manager.existsBy(PersonRow, { key: 'nobody' })).toBe(false);
    });

    it('is repeated after a deadlock with somebody who keeps another order', async () => {
      const [a, b] = await test.owner.query<{ id: string }[]>('select id from person order by id limit 2');
      let rounds = 0;
      const deadlocks = countDeadlocks(test.store.database);
      const [strangerHolds, told] = signal();
      const [weWait, release] = signal();
      const stranger = test.owner.transaction(async (manager) => {
        await manager.query('select id from person where id = $1 for update', [b?.id]);
        told();
        await weWait;
        await manager.query('select id from person where id = $1 for update', [a?.id]);
      });
      await strangerHolds;
      await writeTransaction(test.store.database, system, async (beginning) => {
        rounds += 1;
        const manager = beginning.reader;
        await manager.query('select id from person where id = $1 for no key update', [a?.id]);
        // Postgres ends the one that waits longest: the first round waits for b before the stranger asks for a.
        setTimeout(release, 100);
        const locked = await beginning.lock({ person: [b?.id ?? ''] });
        (await locked.lockHead()).record(event);
      });
      await stranger;
      // On a busy machine a repetition may take its row before the stranger wakes, and meet the stranger once more.
      expect(deadlocks()).toBeGreaterThan(0);
      expect(rounds).toBe(deadlocks() + 1);
      expect((await test.store.audit.verify()).ok).toBe(true);
    });
  });

  describe('many commands at once', () => {
    it('all end without a deadlock, in an intact chain without gaps', async () => {
      const { store } = test;
      const deadlocks = countDeadlocks(store.database);
      const first = await way.model('busy-1');
      const second = await way.model('busy-2');
      const served = await way.deployed(first);
      const waiting = await way.version(second);
      const people = await Promise.all(['developer-1', 'developer-2', 'operator-1'].map((key) => test.actor(key)));
      const [developer, other, operator] = people;
      if (!developer || !other || !operator) throw new Error('The ready users are missing.');

      const jobs = Array.from({ length: 12 }, (_, i) => [
        registerUseCase(store, developer, {
          idempotencyKey: newKey(),
          key: `busy-${i}`,
          title: 'Busy',
          team: 'default',
        }),
        trainVersion(store, i % 2 ? developer : other, {
          idempotencyKey: newKey(),
          model: i % 3 ? 'busy-1' : 'busy-2',
          trainer: 'logisticRegression',
          dataset: 'busy-2-data',
        }),
        submitForValidation(store, developer, { idempotencyKey: newKey(), model: 'busy-2', version: waiting.number }),
        suspend(store, operator, { idempotencyKey: newKey(), model: 'busy-1', reason: 'test' }),
        store.outbox.claim(`relay-${i}`, 5, 1000),
        store.slots.slot(served.modelId, 'production'),
      ]).flat();
      await Promise.all(jobs as Promise<unknown>[]);

      const verdict = await store.audit.verify();
      expect(verdict).toMatchObject({ ok: true, firstBadSeq: null });
      expect(deadlocks()).toBe(0);
      const [counts] = await test.owner.query<Record<string, string>[]>(
        `select (select count(*) from use_case) as "useCases", (select count(*) from training_request) as trainings,
         (select count(*) from command where command = 'submitForValidation' and version_id = $1) as submissions,
         (select count(*) from command where command = 'suspend') as suspensions`,
        [waiting.versionId],
      );
      // A double click submits once: all but one of the equal commands found a pending one.
      expect(counts).toEqual({ useCases: '12', trainings: '12', submissions: '1', suspensions: '1' });
    });

    it('give two models of the same key only one of them', async () => {
      const actor = await test.actor('developer-1');
      const outcomes = await Promise.all(
        [1, 2, 3].map(() =>
          registerUseCase(test.store, actor, { idempotencyKey: newKey(), key: 'same', title: 'Same', team: 'default' }),
        ),
      );
      const problems = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.problem.code]));
      expect(problems).toEqual(['KeyTaken', 'KeyTaken']);
    });
  });
});
