import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PolicyDocument } from '../../../domain/policy/policy-document.js';
import { defaultMonitoring } from '../../../domain/policy/templates/default-monitoring.js';
import { DeploymentRow } from '../../../store/entities/deployment-row.js';
import { SlotRow } from '../../../store/entities/slot-row.js';
import { postWatermark } from '../../../store/index.js';
import { startTestStore, type TestStore } from '../support/start-test-store.js';
import { newKey, Way } from '../support/way.js';

let test: TestStore;
let way: Way;

const replay = (policy: PolicyDocument): PolicyDocument => ({
  ...policy,
  monitoring: { ...defaultMonitoring, clock: 'replay', clockStart: '2001-02-01T00:00:00Z', maxLateness: 'P3D' },
});
const slotRow = (id: string) => test.store.database.manager.findOneByOrFail(SlotRow, { id });
const post = async (model: string, watermark: string | null, by = 'developer-1') =>
  postWatermark(test.store, await test.actor(by), {
    model,
    environment: 'production',
    watermark: watermark === null ? null : new Date(watermark),
  });
const deployments = (slotId: string) =>
  test.store.database.manager.find(DeploymentRow, { where: { slotId }, order: { fromSeq: 'ASC' } });

describe('store monitoring slot clock', () => {
  beforeAll(async () => {
    test = await startTestStore();
    way = new Way(test);
  });
  afterAll(() => test.stop());

  describe('the clock of a slot', () => {
    it('is made as the policy says, with how late rows may be', async () => {
      const { modelId } = await way.model('clock-replay', replay);
      const { slotId } = await test.store.slots.slot(modelId, 'production');
      expect(await slotRow(slotId)).toMatchObject({
        clock: 'replay',
        clockAt: new Date('2001-02-01T00:00:00Z'),
        maxLatenessMs: String(3 * 86_400_000),
      });
      const wall = await way.model('clock-wall', ({ monitoring: _, ...policy }) => policy);
      const other = await test.store.slots.slot(wall.modelId, 'production');
      expect(await slotRow(other.slotId)).toMatchObject({ clock: 'wall', clockAt: null, maxLatenessMs: null });
    });

    it('goes on through deployments, each of which notes when it began and ended in it', async () => {
      const model = await way.model('clock-deployments', replay);
      const first = await way.deployed(model);
      await post(model.model, '2001-02-10T06:00:00Z');
      const second = await way.deployed(model);
      expect((await slotRow(second.slot.slotId)).clockAt).toEqual(new Date('2001-02-10T06:00:00Z'));
      expect(await deployments(second.slot.slotId)).toMatchObject([
        {
          versionId: first.versionId,
          clockSince: new Date('2001-02-01T00:00:00Z'),
          clockUntil: new Date('2001-02-10T06:00:00Z'),
        },
        { versionId: second.versionId, clockSince: new Date('2001-02-10T06:00:00Z'), clockUntil: null },
      ]);
    });

    it('is the time of the database where the policy says so: deployments begin and end in it', async () => {
      const version = await way.deployed(await way.model('clock-wall-deployment'));
      const { slotId, fence } = version.slot;
      const { versionId } = version;
      const stop = { slotId, commandId: newKey(), expectedFence: fence, state: 'retired' as const, versionId };
      await test.store.slots.changeSlot({ ...stop, reason: 'the end', actorId: null });
      const [row] = await deployments(slotId);
      expect([row?.clockSince, row?.clockUntil]).toEqual([row?.since, row?.until]);
    });
  });

  describe('a watermark', () => {
    it('only rises: an older one changes nothing and answers the present', async () => {
      const { model, modelId } = await way.model('watermark', replay);
      await test.store.slots.slot(modelId, 'production');
      const shown = (time: string) => ({ ok: true, value: { clock: 'replay', watermark: new Date(time) } });
      expect(await post(model, null)).toMatchObject(shown('2001-02-01T00:00:00Z'));
      expect(await post(model, '2001-02-03T00:00:00Z', 'service')).toMatchObject(shown('2001-02-03T00:00:00Z'));
      expect(await post(model, '2001-02-02T00:00:00Z', 'operator-1')).toMatchObject(shown('2001-02-03T00:00:00Z'));
      const many = Array.from({ length: 20 }, (_, day) => `2001-03-${String(day + 1).padStart(2, '0')}T00:00:00Z`);
      await Promise.all(many.map((time) => post(model, time)));
      expect(await post(model, null)).toMatchObject(shown('2001-03-20T00:00:00Z'));
    });

    it('is refused ahead of the present, on a wall clock, without the role and without the slot', async () => {
      const { model, modelId } = await way.model('watermark-refused', replay);
      expect(await post(model, '2001-02-03T00:00:00Z')).toMatchObject({
        problem: { kind: 'notFound', code: 'SlotNotFound' },
      });
      await test.store.slots.slot(modelId, 'production');
      expect(await post(model, '2099-02-03T00:00:00Z')).toMatchObject({ problem: { code: 'WatermarkAhead' } });
      expect(await post(model, '2001-02-03T00:00:00Z', 'auditor-1')).toMatchObject({ problem: { kind: 'forbidden' } });
      expect(await post('nobody-knows', '2001-02-03T00:00:00Z')).toMatchObject({ problem: { kind: 'notFound' } });
      const wall = await way.model('watermark-wall');
      await test.store.slots.slot(wall.modelId, 'production');
      expect(await post(wall.model, '2001-02-03T00:00:00Z')).toMatchObject({
        problem: { kind: 'conflict', code: 'WallClock' },
      });
      expect(await post(wall.model, null)).toMatchObject({ ok: true, value: { clock: 'wall' } });
    });

    it('is no news for scoring servers, so they do not read their slots again', async () => {
      const { model, modelId } = await way.model('watermark-quiet', replay);
      await test.store.slots.slot(modelId, 'production');
      const runner = test.owner.createQueryRunner();
      const client = (await runner.connect()) as {
        on(event: 'notification', listener: (message: { payload?: string }) => void): void;
        query(text: string): Promise<unknown>;
      };
      const heard: (string | undefined)[] = [];
      client.on('notification', ({ payload }) => heard.push(payload));
      await client.query('listen slot_changed');
      await post(model, '2001-02-03T00:00:00Z');
      await client.query('update slot set fence = fence + 1');
      await client.query('select 1');
      const { slotId } = await test.store.slots.slot(modelId, 'production');
      expect(heard.filter((payload) => payload === slotId)).toHaveLength(1);
      await client.query('unlisten slot_changed');
      await runner.release();
    });
  });
});
