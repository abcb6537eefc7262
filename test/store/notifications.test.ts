import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toOpaqueId } from '../../domain/ids/to-opaque-id.js';
import type { News } from '../../domain/notifications/news.js';
import { openFinding } from '../../store/findings/open-finding.js';
import { tellPeople } from '../../store/notifications/tell-people.js';
import { system } from '../../store/transaction/audit-author.js';
import { writeTransaction } from '../../store/transaction/write-transaction.js';
import { startTestStore, type TestStore } from './support/start-test-store.js';
import { Way, type TestModel } from './support/way.js';

let test: TestStore;
let way: Way;

interface Told {
  readonly kind: string;
  readonly key: string;
  readonly payload: News['payload'];
  readonly outbox: { readonly kind: string; readonly name: string; readonly workflow: string } | null;
}

/** What was told of a model, with the outbox row of each. */
const told = ({ modelId }: TestModel) =>
  test.owner.query<Told[]>(
    `select n.kind, n.key, n.payload, (select json_build_object('kind', o.kind, 'name', o.name, 'workflow', o.workflow_id)
       from outbox o where o.event_id = n.id) as outbox
     from notification n where n.model_id = $1 order by n.created_at, n.id`,
    [modelId],
  );

const tell = ({ modelId, model }: TestModel, key: string) =>
  writeTransaction(test.store.database, system, async (beginning) => {
    const writing = await (await beginning.lock({})).lockHead();
    const payload = { model, summary: 'Something moved.', path: `/models/${model}`, details: {} };
    const window = { start: new Date('2001-02-01T00:00Z'), end: new Date('2001-02-02T00:00Z') };
    await tellPeople(writing, { modelId, kind: 'alerts.changed', key, payload, window });
  });

describe('store notifications', () => {
  beforeAll(async () => {
    test = await startTestStore();
    way = new Way(test);
  });
  afterAll(() => test.stop());

  describe('people are told', () => {
    it('once of a model and window, however often and however many at once say it', async () => {
      const model = await way.model('told-once');
      await Promise.all(Array.from({ length: 4 }, () => tell(model, 'window-1')));
      await tell(model, 'window-1');
      await tell(model, 'window-2');
      expect((await told(model)).map(({ key }) => key)).toEqual(['window-1', 'window-2']);
      const [{ count } = { count: 0 }] = await test.owner.query<{ count: number }[]>(
        `select count(*)::int as count from outbox where kind = 'notification' and name = 'alerts.changed'`,
      );
      expect(count).toBe(2);
    });

    it('nothing of what was rolled back', async () => {
      const model = await way.model('rolled-back');
      const failing = writeTransaction(test.store.database, system, async (beginning) => {
        const writing = await (await beginning.lock({})).lockHead();
        const payload = { model: model.model, summary: 'Never.', path: '/', details: {} };
        await tellPeople(writing, { modelId: model.modelId, kind: 'monitoring.silent', key: 'x', payload });
        throw new Error('the disk is full');
      });
      await expect(failing).rejects.toThrow('the disk is full');
      expect(await told(model)).toEqual([]);
    });

    it('when a request for approval opens, and at each reminder once', async () => {
      const model = await way.model('asked');
      const { request } = await way.awaiting(model);
      for (const number of [1, 1, 2]) await test.store.approvals.remind(request.requestId, number);
      const [opened, first, second, ...others] = await told(model);
      expect(others).toEqual([]);
      expect(opened).toMatchObject({
        kind: 'approval.opened',
        payload: {
          model: 'asked',
          summary: expect.stringMatching(
            /^Version 1 of asked waits for the approval of 2 people until .* UTC\.$/,
          ) as unknown,
          path: `/approvals/${toOpaqueId('ApprovalRequest', request.requestId)}`,
          details: { version: 1, required: 2 },
        },
        outbox: { kind: 'notification', name: 'approval.opened' },
      });
      expect([first, second].map((one) => [one?.kind, one?.payload.details['number']])).toEqual([
        ['approval.reminded', 1],
        ['approval.reminded', 2],
      ]);
      expect(first?.payload.summary).toMatch(
        /^Version 1 of asked still waits for approval \(reminder 1\)\. It ends at /,
      );
    });

    it('not when the policy asks nobody to approve', async () => {
      const model = await way.model('by-rule', (policy) => ({
        ...policy,
        approvals: { ...policy.approvals, release: { ...policy.approvals.release, required: 0 } },
      }));
      await way.awaiting(model);
      expect(await told(model)).toEqual([]);
    });

    it('when a finding opens, once, without the reason that a person may have written', async () => {
      const model = await way.model('found');
      const finding = { cause: 'c', severity: 'high' as const, title: 'Compensation failed', reason: 'Ann said so' };
      for (let i = 0; i < 2; i += 1) {
        await openFinding(test.store, { modelId: model.modelId, versionId: null, ...finding });
      }
      const [news, ...others] = await told(model);
      expect(others).toEqual([]);
      expect(news?.payload.summary).toBe('A finding of high severity was opened for found: Compensation failed.');
      expect(JSON.stringify(news)).not.toContain('Ann');
    });

    it('by messages that no workflow waits for, and that the relay of workflows does not take', async () => {
      const model = await way.model('apart');
      await tell(model, 'w');
      const [news] = await told(model);
      expect(news?.outbox?.workflow).toMatch(/^notification\/[0-9a-f-]{36}$/);
      const claimed = await test.store.outbox.claim('relay-1', 1000, 60_000);
      expect(claimed.length).toBeGreaterThan(0);
      expect(claimed.filter(({ workflowId }) => workflowId.startsWith('notification/'))).toEqual([]);
    });
  });

  describe('the role of the application', () => {
    it.each([
      `update notification set payload = '{}'`,
      'delete from notification',
      `update notification_delivery set outcome = 'delivered'`,
      'delete from notification_delivery',
    ])('may not: %s', async (statement) => {
      await expect(test.store.database.query(statement)).rejects.toMatchObject({ driverError: { code: '42501' } });
    });
  });
});
