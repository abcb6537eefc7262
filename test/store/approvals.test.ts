import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withdraw } from '../../store/index.js';
import { problemOf, rulesOf, valueOf } from './support/outcome.js';
import { startTestStore, type TestStore } from './support/start-test-store.js';
import { newKey, Way, type TestModel } from './support/way.js';

let test: TestStore;
let way: Way;
let model: TestModel;

describe('store approvals', () => {
  beforeAll(async () => {
    test = await startTestStore();
    way = new Way(test);
    model = await way.model('approvals');
  });
  afterAll(() => test.stop());

  describe('an approval', () => {
    it('counts both approvers who decide in the same instant', async () => {
      const { request } = await way.awaiting(model);
      const decisions = await Promise.all([way.decide('approver-1', request), way.decide('approver-2', request)]);
      decisions.forEach(valueOf);
      const verdict = await test.store.approvals.verifyApproval(request.requestId);
      expect(verdict.outcome).toBe('approved');
      expect(verdict.decisionIds).toHaveLength(2);
    });

    it('is refused to the submitter with every reason at once', async () => {
      const { request } = await way.awaiting(model);
      const rules = rulesOf(await way.decide('developer-1', request, { packageDigest: 'sha256:other' }));
      expect(rules).toEqual(['roleMissing', 'submitterMayNotDecide', 'contributorMayNotDecide', 'packageDiffers']);
      const [event] = await test.owner.query<{ actor_id: string; envelope: { after: unknown } }[]>(
        `select actor_id, envelope from audit_event where type = 'command.refused' and target_id = $1`,
        [request.requestId],
      );
      expect(event?.actor_id).toBe((await test.actor('developer-1')).personId);
      expect(event?.envelope.after).toMatchObject({
        command: 'decideApproval',
        reasons: [{ rule: rules[0] }, {}, {}, {}],
      });
    });

    it('is refused for a package that the person did not read', async () => {
      const { request } = await way.awaiting(model);
      expect(rulesOf(await way.decide('approver-1', request, { packageDigest: 'sha256:other' }))).toEqual([
        'packageDiffers',
      ]);
    });

    it('is refused to a third person once the quorum is there', async () => {
      const { request } = await way.approved(model);
      expect(rulesOf(await way.decide('approver-1', request))).toEqual(['requestClosed', 'alreadyDecided']);
    });

    it('lets nobody decide twice', async () => {
      const { request } = await way.awaiting(model);
      valueOf(await way.decide('approver-1', request));
      expect(rulesOf(await way.decide('approver-1', request))).toEqual(['alreadyDecided']);
    });

    it('is closed by one rejection, which needs a reason', async () => {
      const { request } = await way.awaiting(model);
      expect(rulesOf(await way.decide('approver-1', request, { decision: 'reject', reason: ' ' }))).toEqual([
        'reasonMissing',
      ]);
      const { decisionId } = valueOf(
        await way.decide('approver-1', request, { decision: 'reject', reason: 'too bold' }),
      );
      const verdict = await test.store.approvals.loadDecision(decisionId);
      expect(verdict).toMatchObject({ outcome: 'rejected', reason: 'too bold', decisionIds: [] });
    });

    it('opens once for each round, whatever is repeated', async () => {
      const { request, versionId } = await way.awaiting(model);
      const again = await Promise.all([1, 2].map(() => test.store.approvals.openReleaseApproval(versionId)));
      expect(again).toEqual([request, request]);
    });

    it('does not know a decision without a row', async () => {
      expect(await test.store.approvals.loadDecision('0192f0c0-0000-7000-8000-000000000000')).toBeNull();
      expect(await test.store.approvals.loadDecision('forged')).toBeNull();
    });

    it('writes down an answer that no row bears out, once for each workflow', async () => {
      const workflowId = `release/${model.model}/1`;
      for (const decisionId of ['forged-1', 'forged-2']) {
        await test.store.approvals.reportAnswer({ workflowId, decisionId, fault: 'unknown', reason: 'It has no row.' });
      }
      const found = await test.owner.query<{ reason: string }[]>(
        `select s.reason from finding f join finding_state s using (id) where f.cause = $1`,
        [`answer/unknown/${workflowId}`],
      );
      expect(found).toEqual([{ reason: 'It has no row. (decision forged-1)' }]);
    });

    it('can be withdrawn by its submitter only', async () => {
      const { request } = await way.awaiting(model);
      const input = () => ({ idempotencyKey: newKey(), requestId: request.requestId });
      expect(rulesOf(await withdraw(test.store, await test.actor('developer-2'), input()))).toEqual(['notSubmitter']);
      expect(problemOf(await withdraw(test.store, await test.actor('approver-1'), input())).kind).toBe('forbidden');
      valueOf(await withdraw(test.store, await test.actor('developer-1'), input()));
      expect((await test.store.approvals.verifyApproval(request.requestId)).outcome).toBe('withdrawn');
    });

    it('needs nobody where the policy says so, and records that a rule decided', async () => {
      const free = await way.model('by-rule', (policy) => ({
        ...policy,
        riskTier: 4,
        approvals: { ...policy.approvals, release: { ...policy.approvals.release, required: 0 } },
      }));
      const { request } = await way.awaiting(free);
      expect(request).toMatchObject({ outcome: 'approved', requiredApprovals: 0 });
      const [event] = await test.owner.query<{ reason: string }[]>(
        `select envelope->>'reason' as reason from audit_event where type = 'approval.opened' and target_id = $1`,
        [request.requestId],
      );
      expect(event?.reason).toContain('by rule');
    });

    it('reminds once for each number', async () => {
      const { request } = await way.awaiting(model);
      for (const number of [1, 1, 2]) await test.store.approvals.remind(request.requestId, number);
      const events = await test.owner.query<unknown[]>(
        `select seq from audit_event where type = 'approval.reminded' and target_id = $1`,
        [request.requestId],
      );
      expect(events).toHaveLength(2);
    });
  });

  describe('the deadline', () => {
    it('is decided by the database: an open request stays open before it and expires after it', async () => {
      const short = await way.model('short', (policy) => ({
        ...policy,
        approvals: { ...policy.approvals, release: { ...policy.approvals.release, deadline: 'PT0.4S' } },
      }));
      const { request } = await way.awaiting(short);
      valueOf(await way.decide('approver-1', request));
      expect((await test.store.approvals.closeApproval(request.requestId)).outcome).toBe('stillOpen');
      await new Promise((resolve) => setTimeout(resolve, 450));
      expect(rulesOf(await way.decide('approver-2', request))).toEqual(['deadlinePassed']);
      expect((await test.store.approvals.closeApproval(request.requestId)).outcome).toBe('expired');
    });

    it('does not undo a quorum that was there before', async () => {
      const { request } = await way.approved(model);
      expect((await test.store.approvals.closeApproval(request.requestId)).outcome).toBe('approved');
    });
  });

  describe('rows that were changed by hand', () => {
    const changes: [string, string][] = [
      ['a decision', `update approval_decision set decision = 'reject' where request_id = $1`],
      ['the reason of a decision', `update approval_decision set reason = 'other' where request_id = $1`],
      [
        'a decision together with its bytes',
        `update approval_decision set reason = 'x', bytes = convert_to(replace(convert_from(bytes, 'UTF8'), 'looks good', 'x'), 'UTF8')
       where request_id = $1`,
      ],
      [
        'the person who decided',
        `update approval_decision set person_id = (select id from person where key = 'admin-1') where request_id = $1
       and person_id = (select id from person where key = 'approver-1')`,
      ],
      ['the package', `update approval_request set package = '{}' where id = $1`],
      ['the quorum', `update approval_request set required_approvals = 1 where id = $1`],
      [
        'the separation of duties',
        `update approval_request set rules = jsonb_set(rules, '{separation,submitter}', 'false') where id = $1`,
      ],
      ['the submitter', `update approval_request set submitted_by = null where id = $1`],
      ['the state', `update approval_request_state set status = 'rejected' where id = $1 and to_seq is null`],
      [
        'the content',
        `update version_content set card = '{"intendedUse":"war"}' where version_id =
       (select version_id from approval_request where id = $1)`,
      ],
      [
        'the validation report',
        `update validation_report set gates = '[]' where version_id = (select version_id from approval_request where id = $1)`,
      ],
    ];
    it.each(changes)('make the verdict DecisionInvalid: %s', async (_what, statement) => {
      const { request } = await way.approved(model);
      await test.owner.query(statement, [request.requestId]);
      await expect(test.store.approvals.verifyApproval(request.requestId)).rejects.toMatchObject({
        type: 'DecisionInvalid',
      });
    });

    it('cannot bring a quorum: a decision row that no key signed is refused and counts for nothing', async () => {
      const { request } = await way.awaiting(model);
      valueOf(await way.decide('approver-1', request));
      await test.owner.query(
        `insert into approval_decision select gen_random_uuid(), request_id, (select id from person where key = 'owner-1'),
         decision, reason, package_digest, decided_at, bytes, signature, key_id, seq
       from approval_decision where request_id = $1`,
        [request.requestId],
      );
      await expect(test.store.approvals.verifyApproval(request.requestId)).rejects.toMatchObject({
        type: 'DecisionInvalid',
      });
      expect(rulesOf(await way.decide('approver-2', request))).toEqual(['recordsNotIntact']);
    });
  });
});
