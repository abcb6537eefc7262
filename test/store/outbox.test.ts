import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { OutboxMessage } from '../../domain/ports/outbox-store.js';
import { submitForValidation, suspend } from '../../store/index.js';
import { valueOf } from './support/outcome.js';
import { startTestStore, type TestStore } from './support/start-test-store.js';
import { newKey, Way, type TestVersion } from './support/way.js';

let test: TestStore;
let way: Way;
let version: TestVersion;

const claim = (owner = 'relay-1', leaseMs = 60_000) => test.store.outbox.claim(owner, 100, leaseMs);
const names = (messages: readonly OutboxMessage[]) => messages.map((one) => `${one.workflowId} ${one.name}`);

describe('store outbox', () => {
  beforeAll(async () => {
    test = await startTestStore();
    way = new Way(test);
  });
  afterAll(() => test.stop());
  beforeEach(async () => {
    await test.owner.query('delete from outbox');
  });

  describe('the outbox', () => {
    it('gives only the oldest message of each workflow, so that none overtakes a start', async () => {
      const model = await way.model('ordered');
      version = await way.submitted(await way.version(model));
      const first = await claim();
      expect(names(first)).toEqual(['model/ordered modelLifecycle', 'release/ordered/1 versionRelease']);
      expect(await claim('relay-2')).toEqual([]);
      const [, start] = first;
      await test.store.outbox.markSent(start?.id ?? '');
      const [update] = await claim();
      expect(update).toMatchObject({ workflowId: 'release/ordered/1', kind: 'update', name: 'command', attempts: 1 });
      expect(update?.payload).toEqual({
        args: [{ commandId: update?.eventId, command: 'submitForValidation' }],
      });
    });

    it('starts with everything that the workflow and its page need', async () => {
      const model = await way.model('started');
      const [start] = await claim();
      expect(start?.payload).toEqual({
        args: [{ schemaVersion: 1, modelId: model.modelId, model: 'started' }],
        summary: 'Life of the model started',
        searchAttributes: { TenureModel: 'started', TenureRiskTier: '2' },
      });
      expect(start).toMatchObject((await test.store.outbox.startMessage('model/started')) ?? {});
    });

    it('makes the start of a release anew from its row, and of nothing without a row', async () => {
      expect(await test.store.outbox.startMessage('release/ordered/1')).toMatchObject({
        kind: 'start',
        name: 'versionRelease',
        eventId: version.versionId,
      });
      for (const unknown of [
        'release/ordered/99',
        'model/nobody',
        'retirement/ordered/1',
        'schedule/x',
        'release/a/0',
      ]) {
        expect(await test.store.outbox.startMessage(unknown)).toBeNull();
      }
    });

    it('gives a message again when its lease ended, or when it was released and is due', async () => {
      await way.model('leased');
      const [first] = await claim('relay-1', 0);
      const [again] = await claim('relay-2');
      expect(again).toMatchObject({ id: first?.id, attempts: 2 });
      await test.store.outbox.release(again?.id ?? '', 'no answer', 3_600_000);
      expect(await claim()).toEqual([]);
      await test.store.outbox.release(again?.id ?? '', 'no answer', 0);
      expect((await claim())[0]).toMatchObject({ id: first?.id, attempts: 3 });
    });

    it('gives each message to one relay only', async () => {
      for (let i = 0; i < 6; i += 1) await way.model(`shared-${i}`);
      const claims = await Promise.all(Array.from({ length: 5 }, (_, i) => claim(`relay-${i}`)));
      const ids = claims.flat().map((message) => message.id);
      expect(ids).toHaveLength(6);
      expect(new Set(ids).size).toBe(6);
    });

    it('keeps a refused message with an event and a finding, once', async () => {
      const model = await way.model('refused');
      const [message] = await claim();
      for (let i = 0; i < 2; i += 1) await test.store.outbox.markRefused(message?.id ?? '', 'the workflow is over');
      expect(await claim()).toEqual([]);
      const [counts] = await test.owner.query<object[]>(
        `select (select count(*)::int from audit_event where type = 'outbox.refused' and model_key = 'refused') as events,
         (select count(*)::int from finding where model_id = $1) as findings`,
        [model.modelId],
      );
      expect(counts).toEqual({ events: 1, findings: 1 });
    });

    it('gives up the command of a refused message: it blocks no other and is not sent again for ever', async () => {
      await test.owner.query('delete from outbox');
      await way.deployed(await way.model('overtaken'));
      await test.owner.query('delete from outbox');
      const input = { idempotencyKey: newKey(), model: 'overtaken', reason: 'because' };
      valueOf(await suspend(test.store, await test.actor('operator-1'), input));
      const [message] = await claim();
      await test.store.outbox.markRefused(message?.id ?? '', 'the workflow is over');
      expect(
        (await test.store.reconcile.unanswered(0)).filter(({ workflowId }) => workflowId === 'model/overtaken'),
      ).toEqual([]);
      const [failed] = await test.owner.query<{ reason: string }[]>(
        `select envelope->>'reason' as reason from audit_event where type = 'command.failed' and model_key = 'overtaken'`,
      );
      expect(failed?.reason).toBe('Nothing can carry it out any more: the workflow is over.');
      const again = { ...input, idempotencyKey: newKey() };
      expect((await suspend(test.store, await test.actor('operator-1'), again)).ok).toBe(true);
    });

    it('knows whether a row still needs a workflow', async () => {
      expect(await test.store.outbox.needs('model/overtaken')).toBe(true);
      expect(await test.store.outbox.needs('release/overtaken/1')).toBe(false);
    });

    it('rings when a transaction commits', async () => {
      let ring = () => undefined as void;
      const rung = new Promise<void>((resolve) => (ring = resolve));
      const stop = await test.store.outbox.onCommitted(() => ring());
      await way.model('ringing');
      await rung;
      await stop();
    });
  });

  describe('the reconciler', () => {
    const reconcile = () => test.store.reconcile;
    const repairs = () =>
      test.owner.query<{ target: string }[]>(
        `select envelope->'after'->>'targetId' as target from audit_event where type = 'reconciler.repaired' order by seq`,
      );
    const of = (model: string) => async () =>
      (await reconcile().unanswered(0)).filter((one) => one.workflowId.split('/')[1] === model);

    it('sends a command again whose message was deleted by hand, with an event', async () => {
      const found = of('lost-command');
      const lost = await way.version(await way.model('lost-command'));
      expect(await found()).toEqual([]);
      await way.submitted(lost);
      await way.validated(lost, ['calibration']);
      await test.owner.query('delete from outbox');
      const resubmitted = await submitAgain(lost);
      expect(await found()).toEqual([]);
      await test.owner.query('delete from outbox');
      const [discrepancy] = await found();
      expect(discrepancy).toMatchObject({
        kind: 'commandWithoutReaction',
        workflowId: 'release/lost-command/1',
        targetId: resubmitted,
      });
      if (!discrepancy) return;
      for (let i = 0; i < 2; i += 1) await reconcile().repair(discrepancy);
      expect((await repairs()).filter((row) => row.target === resubmitted)).toHaveLength(1);
      expect(await found()).toEqual([]);
      const [message] = await claim();
      expect(message?.payload).toEqual({ args: [{ commandId: resubmitted, command: 'submitForValidation' }] });
    });

    it('sends the decision again that closed a request, and not one that waits for more', async () => {
      const found = of('lost-decision');
      const waiting = await way.awaiting(await way.model('lost-decision'));
      valueOf(await way.decide('approver-1', waiting.request));
      await test.owner.query('delete from outbox');
      expect(await found()).toEqual([]);
      const { decisionId } = valueOf(await way.decide('approver-2', waiting.request));
      await test.owner.query('delete from outbox');
      const [discrepancy] = await found();
      expect(discrepancy).toMatchObject({ kind: 'decisionWithoutReaction', targetId: decisionId });
      if (discrepancy) await reconcile().repair(discrepancy);
      const [message] = await claim();
      expect(message?.payload).toEqual({ args: [{ decisionId, requestId: waiting.request.requestId }] });
      await way.move(waiting.versionId, 'approved', waiting.request.requestId);
      await test.owner.query('delete from outbox');
      expect(await found()).toEqual([]);
    });

    it('finds a command to the model that nobody carried out', async () => {
      await way.deployed(await way.model('lost-suspend'));
      const input = { idempotencyKey: newKey(), model: 'lost-suspend', reason: 'because' };
      valueOf(await suspend(test.store, await test.actor('operator-1'), input));
      await test.owner.query('delete from outbox');
      expect(await of('lost-suspend')()).toMatchObject([{ workflowId: 'model/lost-suspend' }]);
      expect(await test.store.reconcile.unanswered(3_600_000)).toEqual([]);
    });

    it('knows which workflows must be running, and starts a missing one from its row', async () => {
      const expected = await reconcile().expectedWorkflows(0);
      expect(expected).toEqual(expect.arrayContaining(['model/lost-suspend', 'release/lost-command/1']));
      // In production its release is over.
      expect(expected).not.toContain('release/lost-suspend/1');
      expect(await reconcile().expectedWorkflows(3_600_000)).toEqual([]);
      const workflowId = 'release/lost-command/1';
      await reconcile().repair({ kind: 'rowWithoutWorkflow', workflowId, targetId: workflowId, message: 'missing' });
      expect(names(await claim())).toContain('release/lost-command/1 versionRelease');
    });

    it('starts a workflow again that was ended too early, and says so in a finding', async () => {
      await test.owner.query('delete from outbox');
      const workflowId = 'release/lost-command/1';
      await reconcile().repair({
        kind: 'workflowEndedEarly',
        workflowId,
        targetId: workflowId,
        message: 'was terminated',
      });
      const [start] = await claim();
      expect(start).toMatchObject({ workflowId, kind: 'start', payload: { again: true } });
      const findings = await test.owner.query<{ title: string }[]>(
        `select s.title from finding f join finding_state s on s.id = f.id join model m on m.id = f.model_id
         where m.key = 'lost-command' and s.to_seq is null`,
      );
      expect(findings.map(({ title }) => title)).toContain(`The workflow ${workflowId} was ended from outside`);
    });

    async function submitAgain({ versionId, model, number }: TestVersion): Promise<string> {
      const input = { idempotencyKey: newKey(), model, version: number };
      valueOf(await submitForValidation(test.store, await test.actor('developer-1'), input));
      return (await test.store.releases.facts(versionId)).pendingCommandId ?? '';
    }
  });
});
