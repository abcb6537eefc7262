import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { submitForValidation, waiveGate } from '../../store/index.js';
import { problemOf, rulesOf, valueOf } from './support/outcome.js';
import { startTestStore, type TestStore } from './support/start-test-store.js';
import { newKey, Way, type TestModel, type TestVersion } from './support/way.js';

let test: TestStore;
let way: Way;
let model: TestModel;

describe('store moves and waivers', () => {
  beforeAll(async () => {
    test = await startTestStore();
    way = new Way(test);
    model = await way.model('moves');
  });
  afterAll(() => test.stop());

  describe('a move', () => {
    let version: TestVersion;
    beforeAll(async () => {
      version = await way.version(model);
    });

    it('needs the row that it rests on: a forged command, decision or fact moves nothing', async () => {
      const forged = newKey();
      await expect(way.move(version.versionId, 'submitForValidation', forged)).rejects.toMatchObject({
        type: 'PolicyViolation',
      });
      const waiting = await way.awaiting(model);
      await expect(way.move(waiting.versionId, 'approved', waiting.request.requestId)).rejects.toMatchObject({
        type: 'PolicyViolation',
      });
      await expect(way.move(waiting.versionId, 'modelRetired', forged)).rejects.toMatchObject({
        type: 'PolicyViolation',
      });
      await expect(way.move(waiting.versionId, 'noSuchFact', forged)).rejects.toMatchObject({
        type: 'PolicyViolation',
      });
    });

    it('happens once for each fact and cause, and answers as it did then', async () => {
      const { releases } = test.store;
      await way.submitted(version);
      const states = () =>
        test.owner.query<unknown[]>('select 1 from model_version_state where id = $1', [version.versionId]);
      const before = (await states()).length;
      const [{ id } = { id: '' }] = await test.owner.query<{ id: string }[]>(
        `select id from command where version_id = $1 and command = 'submitForValidation'`,
        [version.versionId],
      );
      const again = {
        versionId: version.versionId,
        fact: 'submitForValidation',
        causeId: id,
        reason: null,
        actorId: null,
      };
      expect(await releases.changeStage(again)).toMatchObject({ stage: 'validation', status: 'inProgress', round: 1 });
      await way.validated(version);
      expect(await releases.changeStage(again)).toMatchObject({ stage: 'validation', status: 'inProgress', round: 1 });
      expect((await states()).length).toBe(before + 1);
    });

    it('that became impossible clears the command that asked for it, with the reason', async () => {
      const other = await way.version(model);
      const named = { idempotencyKey: newKey(), model: model.model, version: other.number };
      valueOf(await submitForValidation(test.store, await test.actor('developer-1'), named));
      const { pendingCommandId } = await test.store.releases.facts(other.versionId);
      await test.owner.query(`update model_version_state set status = 'inProgress' where id = $1 and to_seq is null`, [
        other.versionId,
      ]);
      await expect(way.move(other.versionId, 'submitForValidation', pendingCommandId ?? '')).rejects.toMatchObject({
        type: 'PolicyViolation',
      });
      expect((await test.store.releases.facts(other.versionId)).pendingCommand).toBeNull();
    });
  });

  describe('a waiver', () => {
    const waive = async (version: TestVersion, gate: string, change: object = {}) =>
      waiveGate(test.store, await test.actor('approver-1'), {
        idempotencyKey: newKey(),
        model: version.model,
        version: version.number,
        gate,
        reason: 'known and small',
        expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
        ...change,
      });

    it('of every failed gate, one after the other, opens the way to approval', async () => {
      const { store } = test;
      const version = await way.submitted(await way.version(model));
      await way.validated(version, ['latency', 'calibration']);
      valueOf(await waive(version, 'latency'));
      expect(await store.releases.unwaivedGates(version.versionId, 1)).toEqual(['calibration']);
      await expect(way.move(version.versionId, 'gatesWaived', newKey())).rejects.toMatchObject({
        type: 'PolicyViolation',
      });
      valueOf(await waive(version, 'calibration'));
      expect(await store.releases.waivedGates(version.versionId, 1)).toEqual(['calibration', 'latency']);
      const told = await test.owner.query<unknown[]>(
        `select payload from outbox where workflow_id = $1 and name = 'command' order by id`,
        [`release/moves/${version.number}`],
      );
      expect(told.slice(-2)).toMatchObject([{ payload: { args: [{ command: 'waiveGate' }] } }, {}]);
      await way.move(version.versionId, 'gatesWaived', newKey());
      const { requestId } = await store.approvals.openReleaseApproval(version.versionId);
      const [row] = await test.owner.query<{ package: Buffer }[]>(
        'select package from approval_request where id = $1',
        [requestId],
      );
      const shown = JSON.parse(String(row?.package)) as { waivers: { gate: string; grantedBy: string }[] };
      expect(shown.waivers).toMatchObject([
        { gate: 'calibration', grantedBy: 'approver-1' },
        { gate: 'latency', grantedBy: 'approver-1' },
      ]);
    });

    it('is refused for a mandatory gate and for one that passed', async () => {
      const version = await way.submitted(await way.version(model));
      await way.validated(version, ['signature', 'calibration']);
      expect(rulesOf(await waive(version, 'signature'))).toEqual(['gateMandatory']);
      expect(rulesOf(await waive(version, 'latency'))).toEqual(['gateNotUnmet']);
      expect(problemOf(await waive(version, 'calibration', { expiresAt: '2001-01-01T00:00:00Z' })).path).toEqual([
        'input',
        'expiresAt',
      ]);
    });

    it('that expired blocks again', async () => {
      const version = await way.submitted(await way.version(model));
      await way.validated(version, ['calibration']);
      valueOf(await waive(version, 'calibration'));
      await test.owner.query(`update waiver set expires_at = now() - interval '1 second' where version_id = $1`, [
        version.versionId,
      ]);
      expect(await test.store.releases.unwaivedGates(version.versionId, 1)).toEqual(['calibration']);
      expect(problemOf(await waive(version, 'calibration')).code).toBe('GateWaivedBefore');
    });
  });
});
