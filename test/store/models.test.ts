import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deploy, resume, retire, retireVersion, rollback, suspend } from '../../store/index.js';
import { problemOf, rulesOf, valueOf } from './support/outcome.js';
import { startTestStore, type TestStore } from './support/start-test-store.js';
import { newKey, Way, type TestModel, type TestVersion } from './support/way.js';

let test: TestStore;
let way: Way;
let count = 0;

const newModel = () => way.model(`models-${(count += 1)}`);
const named = (model: string) => ({ idempotencyKey: newKey(), model, reason: 'because' });

/** Does what the model's workflow does with an accepted `suspend` or `resume`. */
async function carryOut(version: TestVersion, state: 'suspended' | 'serving'): Promise<void> {
  const { slots, models } = test.store;
  const { modelId, versionId } = version;
  const commandId = (await models.facts(modelId)).pendingCommandId ?? '';
  const { slotId, fence: expectedFence } = await slots.slot(modelId, 'production');
  await slots.changeSlot({ slotId, commandId, expectedFence, state, versionId, reason: null, actorId: null });
  await way.move(versionId, state === 'serving' ? 'resumed' : 'suspended', commandId);
  await models.finishCommand({ modelId, commandId, lifecycle: state === 'serving' ? 'active' : 'suspended' });
}

describe('store models', () => {
  beforeAll(async () => {
    test = await startTestStore();
    way = new Way(test);
  });
  afterAll(() => test.stop());

  describe('suspend and resume', () => {
    it('are accepted one at a time and keep champion and deployment', async () => {
      const model = await newModel();
      const version = await way.deployed(model);
      const operator = await test.actor('operator-1');
      valueOf(await suspend(test.store, operator, named(model.model)));
      expect(problemOf(await suspend(test.store, operator, named(model.model))).code).toBe('CommandPending');
      await carryOut(version, 'suspended');
      expect(await test.store.models.facts(model.modelId)).toMatchObject({
        lifecycle: 'suspended',
        champion: { versionId: version.versionId },
        pendingCommand: null,
      });
      expect(await test.store.releases.facts(version.versionId)).toMatchObject({
        stage: 'production',
        status: 'onHold',
      });
      expect(rulesOf(await suspend(test.store, operator, named(model.model)))).toEqual(['notPossibleInThisStage']);

      valueOf(await resume(test.store, operator, named(model.model)));
      await carryOut(version, 'serving');
      expect(await test.store.releases.facts(version.versionId)).toMatchObject({ status: 'inProgress' });
      expect(await test.store.models.facts(model.modelId)).toMatchObject({ lifecycle: 'active' });
    });

    it('that fail leave the model as it was, with the reason in the trail', async () => {
      const model = await newModel();
      await way.deployed(model);
      valueOf(await suspend(test.store, await test.actor('operator-1'), named(model.model)));
      const { pendingCommandId } = await test.store.models.facts(model.modelId);
      const finished = { modelId: model.modelId, commandId: pendingCommandId ?? '', failure: 'no server' };
      await test.store.models.finishCommand(finished);
      await test.store.models.finishCommand(finished);
      expect(await test.store.models.facts(model.modelId)).toMatchObject({ lifecycle: 'active', pendingCommand: null });
      const events = await test.owner.query<{ reason: string }[]>(
        `select envelope->>'reason' as reason from audit_event where type = 'command.failed' and target_id = $1`,
        [model.modelId],
      );
      expect(events).toEqual([{ reason: 'no server' }]);
    });

    it('are refused without a version that serves', async () => {
      const model = await newModel();
      const operator = await test.actor('operator-1');
      expect(rulesOf(await suspend(test.store, operator, named(model.model)))).toEqual(['nothingServes']);
    });
  });

  describe('deploy by a person', () => {
    it('is for operators, for the environment of the policy, and once', async () => {
      const model = await newModel();
      const version = await way.approved(model);
      const operator = await test.actor('operator-1');
      const input = () => ({ idempotencyKey: newKey(), model: model.model, version: version.number });
      expect(problemOf(await deploy(test.store, operator, { ...input(), environment: 'staging' })).path).toEqual([
        'input',
        'environment',
      ]);
      valueOf(await deploy(test.store, operator, input()));
      expect(problemOf(await deploy(test.store, operator, input())).code).toBe('CommandPending');
      await way.carryOut(version.versionId);
      expect(await test.store.releases.facts(version.versionId)).toMatchObject({
        stage: 'deployment',
        status: 'inProgress',
      });
    });
  });

  describe('rollback', () => {
    it('goes to a warm version; the one it replaces is abandoned', async () => {
      const { store } = test;
      const model = await newModel();
      const first = await way.deployed(model);
      const second = await way.deployed(model);
      const operator = await test.actor('operator-1');
      expect(rulesOf(await rollback(store, operator, { ...named(model.model), toVersion: second.number }))).toEqual([
        'notARollbackTarget',
      ]);
      valueOf(await rollback(store, operator, named(model.model)));
      const command = await store.models.command((await store.models.facts(model.modelId)).pendingCommandId ?? '');
      expect(command?.payload).toEqual({ toVersion: first.number });
      const target = await store.models.rollbackTarget(model.modelId, first.number);
      expect(target).toMatchObject({ versionId: first.versionId, number: first.number });

      const commandId = command?.id ?? '';
      await way.switchTo({ ...first, request: { ...(await requestOf(target.requestId)) } }, commandId);
      for (let i = 0; i < 2; i += 1) {
        await store.models.recordRollback(model.modelId, commandId, first.versionId, second.versionId);
      }
      await store.models.finishCommand({ modelId: model.modelId, commandId });
      expect(await store.releases.facts(first.versionId)).toMatchObject({ stage: 'production', status: 'inProgress' });
      expect(await store.releases.facts(second.versionId)).toMatchObject({ stage: 'production', status: 'failed' });
      expect(await store.models.facts(model.modelId)).toMatchObject({
        champion: { versionId: first.versionId },
        pendingCommand: null,
      });
      expect(rulesOf(await rollback(store, operator, named(model.model)))).toEqual(['noRollbackTarget']);
    });

    it('replaces a suspended champion, too, and nothing else comes to serve while a model is suspended', async () => {
      const { store } = test;
      const model = await newModel();
      const first = await way.deployed(model);
      const second = await way.deployed(model);
      const operator = await test.actor('operator-1');
      valueOf(await suspend(store, operator, named(model.model)));
      await carryOut(second, 'suspended');
      const third = await way.approved(model);
      await expect(way.switchTo(third, third.request.requestId)).rejects.toMatchObject({ type: 'PolicyViolation' });

      valueOf(await rollback(store, operator, named(model.model)));
      const commandId = (await store.models.facts(model.modelId)).pendingCommandId ?? '';
      const { requestId } = await store.models.rollbackTarget(model.modelId, null);
      await way.switchTo({ ...first, request: await requestOf(requestId) }, commandId);
      await store.models.recordRollback(model.modelId, commandId, first.versionId, second.versionId);
      await store.models.finishCommand({ modelId: model.modelId, commandId, lifecycle: 'active' });
      expect(await store.slots.slot(model.modelId, 'production')).toMatchObject({ state: 'serving', versionNumber: 1 });
      expect(await store.releases.facts(second.versionId)).toMatchObject({ stage: 'production', status: 'failed' });
      expect(await store.models.facts(model.modelId)).toMatchObject({
        lifecycle: 'active',
        champion: { versionId: first.versionId },
      });
    });

    async function requestOf(requestId: string) {
      const { outcome, deadline } = await test.store.approvals.verifyApproval(requestId);
      return { requestId, outcome, deadline, packageDigest: '', requiredApprovals: 2 };
    }
  });

  describe('retireVersion', () => {
    it('retires a warm version and refuses the one that serves', async () => {
      const { store } = test;
      const model = await newModel();
      const first = await way.deployed(model);
      const second = await way.deployed(model);
      const owner = await test.actor('owner-1');
      const input = (version: number) => ({ ...named(model.model), version });
      expect(rulesOf(await retireVersion(store, owner, input(second.number)))).toEqual(['notPossibleInThisStage']);
      valueOf(await retireVersion(store, owner, input(first.number)));
      const [message] = await test.owner.query<{ workflow_id: string }[]>(
        `select workflow_id from outbox where name = 'command' order by id desc limit 1`,
      );
      expect(message?.workflow_id).toBe(`model/${model.model}`);
      const { pendingCommandId } = await store.releases.facts(first.versionId);
      const commandId = pendingCommandId ?? '';
      await store.models.retireVersion(first.versionId, commandId, 'because', owner.personId);
      await store.models.finishCommand({ modelId: model.modelId, commandId });
      expect(await store.releases.facts(first.versionId)).toMatchObject({ stage: 'retired', pendingCommand: null });
    });

    it('that its workflow could not carry out is cleared from the version', async () => {
      const { store } = test;
      const model = await newModel();
      const version = await way.version(model);
      const input = { ...named(model.model), version: version.number };
      valueOf(await retireVersion(store, await test.actor('owner-1'), input));
      const { pendingCommandId } = await store.releases.facts(version.versionId);
      const finished = { modelId: model.modelId, commandId: pendingCommandId ?? '', failure: 'no' };
      await store.models.finishCommand(finished);
      expect(await store.releases.facts(version.versionId)).toMatchObject({
        stage: 'development',
        pendingCommand: null,
      });
    });
  });

  describe('retirement of a model', () => {
    async function asked(model: TestModel) {
      valueOf(await retire(test.store, await test.actor('owner-1'), named(model.model)));
      const [row] = await test.owner.query<{ id: string; attempt: number }[]>(
        'select id, attempt from retirement where model_id = $1 order by attempt desc limit 1',
        [model.modelId],
      );
      if (!row) throw new Error('There is no attempt.');
      return row;
    }

    it('is approved, stops traffic, and ends with every version retired', async () => {
      const { store } = test;
      const model = await newModel();
      const served = await way.deployed(model);
      const waiting = await way.awaiting(model);
      const { id, attempt } = await asked(model);
      expect(await store.models.retirement(id)).toMatchObject({ model: model.model, attempt, finished: false });
      await expect(store.models.startRetiring(id)).rejects.toMatchObject({ type: 'DecisionInvalid' });
      await expect(store.models.recordRetired(id)).rejects.toMatchObject({ type: 'PolicyViolation' });

      const request = await store.approvals.openRetirementApproval(model.modelId, attempt);
      expect(rulesOf(await way.decide('owner-1', request))).toEqual(['roleMissing', 'submitterMayNotDecide']);
      for (const approver of ['approver-1', 'approver-2'].slice(0, request.requiredApprovals)) {
        valueOf(await way.decide(approver, request));
      }
      await store.models.startRetiring(id);
      expect(await store.models.facts(model.modelId)).toMatchObject({ lifecycle: 'retiring' });
      expect(await store.models.openReleases(model.modelId)).toEqual([
        { versionId: waiting.versionId, number: waiting.number, openRequestId: waiting.request.requestId },
      ]);
      await store.approvals.cancelApproval(waiting.request.requestId, 'the model retires');
      expect((await store.approvals.verifyApproval(waiting.request.requestId)).outcome).toBe('withdrawn');

      const { slotId, fence: expectedFence } = await store.slots.slot(model.modelId, 'production');
      const { commandId } = await store.models.retirement(id);
      const stop = { slotId, commandId, expectedFence, versionId: served.versionId, reason: null, actorId: null };
      await store.slots.changeSlot({ ...stop, state: 'retired' });
      for (let i = 0; i < 2; i += 1) await store.models.recordRetired(id);
      expect(await store.models.facts(model.modelId)).toMatchObject({
        lifecycle: 'retired',
        champion: null,
        pendingCommand: null,
      });
      for (const { versionId } of [served, waiting]) {
        expect(await store.releases.facts(versionId)).toMatchObject({ stage: 'retired', finished: true });
      }
      expect((await store.models.retirement(id)).finished).toBe(true);
      const again = { ...stop, commandId: newKey(), expectedFence: String(Number(expectedFence) + 1) };
      await expect(store.slots.changeSlot({ ...again, state: 'serving' })).rejects.toMatchObject({
        type: 'PolicyViolation',
      });
      expect(rulesOf(await retire(store, await test.actor('owner-1'), named(model.model)))).toEqual(['modelNotActive']);
    });

    it('that is refused leaves the model as it was, and can be asked for again', async () => {
      const { store } = test;
      const model = await newModel();
      const first = await asked(model);
      for (let i = 0; i < 2; i += 1) await store.models.refuseRetirement(first.id, 'rejected');
      expect(await store.models.facts(model.modelId)).toMatchObject({ lifecycle: 'active', pendingCommand: null });
      expect((await asked(model)).attempt).toBe(2);
    });

    it('is refused at once while others depend on the model', async () => {
      const model = await newModel();
      const consumer = await newModel();
      await test.owner.query('insert into model_dependency (consumer_id, model_id, from_seq) values ($1, $2, 1)', [
        consumer.modelId,
        model.modelId,
      ]);
      expect(rulesOf(await retire(test.store, await test.actor('owner-1'), named(model.model)))).toEqual([
        'consumersDepend',
      ]);
      expect(await test.store.models.consumers(model.modelId)).toEqual([consumer.model]);
    });
  });
});
