import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decideApproval, registerModel, registerUseCase } from '../../store/index.js';
import { problemOf, valueOf } from './support/outcome.js';
import { startTestStore, type TestStore } from './support/start-test-store.js';
import { newKey, Way } from './support/way.js';

let test: TestStore;
let way: Way;

const input = (key: string, idempotencyKey = newKey()) => ({ idempotencyKey, key, title: 'Title', team: 'default' });

describe('store idempotency', () => {
  beforeAll(async () => {
    test = await startTestStore();
    way = new Way(test);
  });
  afterAll(() => test.stop());

  describe('one idempotency key', () => {
    it('twice at once is one effect and the same answer', async () => {
      const actor = await test.actor('developer-1');
      const once = input('twice');
      const answers = await Promise.all([1, 2, 3].map(() => registerUseCase(test.store, actor, once)));
      const ids = answers.map((answer) => valueOf(answer).useCaseId);
      expect(new Set(ids).size).toBe(1);
      const events = await test.owner.query<unknown[]>(
        `select seq from audit_event where type = 'useCase.registered' and target_id = $1`,
        [ids[0]],
      );
      expect(events).toHaveLength(1);
    });

    it('twice is one decision', async () => {
      const { request } = await way.awaiting(await way.model('idempotent'));
      const actor = await test.actor('approver-1');
      const decision = {
        idempotencyKey: newKey(),
        requestId: request.requestId,
        decision: 'approve' as const,
        reason: 'yes',
        packageDigest: request.packageDigest,
      };
      const answers = await Promise.all([1, 2].map(() => decideApproval(test.store, actor, decision)));
      expect(valueOf(answers[0]!)).toEqual(valueOf(answers[1]!));
      expect((await test.store.approvals.verifyApproval(request.requestId)).decisionIds).toHaveLength(1);
    });

    it('with other input is a conflict', async () => {
      const actor = await test.actor('developer-1');
      const key = newKey();
      valueOf(await registerUseCase(test.store, actor, input('one', key)));
      expect(problemOf(await registerUseCase(test.store, actor, input('two', key)))).toMatchObject({
        kind: 'conflict',
        code: 'IdempotencyKeyReused',
      });
    });

    it('belongs to a person and a mutation', async () => {
      const key = newKey();
      valueOf(await registerUseCase(test.store, await test.actor('developer-1'), input('mine', key)));
      valueOf(await registerUseCase(test.store, await test.actor('developer-2'), input('yours', key)));
    });

    it('replays a refusal, also when its cause is gone', async () => {
      const { request } = await way.awaiting(await way.model('refused'));
      const change = { idempotencyKey: newKey(), packageDigest: 'sha256:other' };
      const first = problemOf(await way.decide('approver-1', request, change));
      expect(first.kind).toBe('refused');
      const before = (await test.store.audit.verify()).size;
      expect(problemOf(await way.decide('approver-1', request, change))).toEqual(first);
      expect((await test.store.audit.verify()).size).toBe(before + 1);
    });

    it('does not remember a conflict, invalid input, not found or forbidden: the same key may be tried again', async () => {
      const developer = await test.actor('developer-1');
      const model = { key: 'later', name: 'Later', kind: 'onnx', team: 'default', policy: 'later' };
      const key = newKey();
      const attempt = () => registerModel(test.store, developer, { idempotencyKey: key, ...model });
      expect(problemOf(await attempt())).toMatchObject({ kind: 'notFound', code: 'PolicyNotFound' });
      expect(problemOf(await attempt())).toMatchObject({ kind: 'notFound' });
      const other = await way.model('other-policy');
      expect(
        problemOf(
          await registerModel(test.store, developer, {
            ...model,
            key: other.model,
            policy: other.model,
            idempotencyKey: key,
          }),
        ),
      ).toMatchObject({ code: 'KeyTaken' });
      const auditor = await test.actor('auditor-1');
      const outcome = await registerModel(test.store, auditor, { ...model, policy: other.model, idempotencyKey: key });
      expect(problemOf(outcome)).toMatchObject({ kind: 'forbidden', code: 'RoleMissing' });
      const rows = await test.owner.query<unknown[]>('select 1 from idempotency where key = $1', [key]);
      expect(rows).toEqual([]);
    });
  });
});
