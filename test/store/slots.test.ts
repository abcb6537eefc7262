import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '../../domain/audit/canonical-json.js';
import { readGrant } from '../../domain/serving/read-grant.js';
import { loadVerifyKeys } from '../../platform/keys/load-verify-keys.js';
import { SlotRow } from '../../store/entities/slot-row.js';
import { startTestStore, type TestStore } from './support/start-test-store.js';
import { newKey, Way } from './support/way.js';

let test: TestStore;
let way: Way;
let count = 0;

const newModel = () => way.model(`slots-${(count += 1)}`);
const slotRow = (id: string) => test.store.database.manager.findOneByOrFail(SlotRow, { id });
const deployments = (slotId: string) =>
  test.owner.query<{ version_id: string; fence: string; current: boolean }[]>(
    'select version_id, fence, to_seq is null as current from deployment where slot_id = $1 order by fence',
    [slotId],
  );

describe('store slots', () => {
  beforeAll(async () => {
    test = await startTestStore();
    way = new Way(test);
  });
  afterAll(() => test.stop());

  describe('a deployment', () => {
    it('serves under a signed grant that names bytes, fence and decisions', async () => {
      const version = await way.deployed(await newModel());
      const { slotId } = version.slot;
      expect(version.slot).toMatchObject({ state: 'serving', fence: '1', versionId: version.versionId });
      const row = await slotRow(slotId);
      const grant = readGrant(row.grantText ?? '');
      const content = await test.store.releases.championContent(version.modelId, 'production');
      expect(grant).toMatchObject({
        model: version.model,
        fence: '1',
        state: 'serving',
        versionNumber: version.number,
        artifactDigest: content?.content.artifactDigest,
      });
      expect(grant?.decisionIds).toHaveLength(2);
      expect(row.grantText).toBe(canonicalJson(grant));
      const verifier = loadVerifyKeys(join(test.home, 'keys', 'verify.jwks.json'));
      const bytes = Buffer.from(row.grantText ?? '');
      expect(verifier.verify(bytes, row.grantSignature ?? '', row.grantKeyId ?? '')).toBe(true);
      expect(await test.store.models.facts(version.modelId)).toMatchObject({
        champion: { versionId: version.versionId, number: version.number },
      });
    });

    it('replaces the champion, which stays warm; there is one champion at every moment', async () => {
      const model = await newModel();
      const first = await way.deployed(model);
      const second = await way.deployed(model);
      expect(await test.store.releases.facts(first.versionId)).toMatchObject({ stage: 'production', status: 'passed' });
      expect(await test.store.releases.facts(second.versionId)).toMatchObject({
        stage: 'production',
        status: 'inProgress',
      });
      expect(await deployments(second.slot.slotId)).toEqual([
        { version_id: first.versionId, fence: '1', current: false },
        { version_id: second.versionId, fence: '2', current: true },
      ]);
    });

    it('that failed gives the slot back to the version before', async () => {
      const model = await newModel();
      const first = await way.deployed(model);
      const second = await way.approved(model);
      await way.move(second.versionId, 'deploy', second.request.requestId);
      const failed = await way.switchTo(second, second.request.requestId);
      const back = {
        slotId: failed.slotId,
        commandId: newKey(),
        expectedFence: failed.fence,
        versionId: first.versionId,
      };
      await test.store.slots.changeSlot({ ...back, state: 'serving', reason: 'failed', actorId: null });
      await way.move(second.versionId, 'deployCompensated', second.request.requestId);
      expect(await test.store.releases.facts(first.versionId)).toMatchObject({
        stage: 'production',
        status: 'inProgress',
      });
      expect(await test.store.releases.facts(second.versionId)).toMatchObject({
        stage: 'deployment',
        status: 'failed',
      });
      expect((await test.store.models.facts(model.modelId)).champion?.versionId).toBe(first.versionId);
    });

    it('that failed with nothing before it leaves a slot without a champion', async () => {
      const model = await newModel();
      const version = await way.approved(model);
      await way.move(version.versionId, 'deploy', version.request.requestId);
      const failed = await way.switchTo(version, version.request.requestId);
      const { slotId, fence: expectedFence } = failed;
      const { versionId } = version;
      const change = { slotId, commandId: newKey(), expectedFence, versionId, reason: null, actorId: null };
      await test.store.slots.changeSlot({ ...change, state: 'suspended' });
      expect((await test.store.models.facts(model.modelId)).champion).toBeNull();
      expect((await deployments(slotId)).filter((row) => row.current)).toEqual([]);
    });
  });

  describe('the fence', () => {
    it('of yesterday is refused with an event, and the slot stays as it is', async () => {
      const model = await newModel();
      const version = await way.deployed(model);
      const { slotId } = version.slot;
      const stale = { slotId, commandId: newKey(), expectedFence: '0', versionId: version.versionId };
      await expect(
        test.store.slots.changeSlot({ ...stale, state: 'suspended', reason: null, actorId: null }),
      ).rejects.toMatchObject({ type: 'FenceTooOld' });
      expect(await test.store.slots.slot(model.modelId, 'production')).toEqual(version.slot);
      const events = await test.owner.query<unknown[]>(
        `select 1 from audit_event where type = 'slot.changeRefused' and target_id = $1`,
        [slotId],
      );
      expect(events).toHaveLength(1);
    });

    it('lets only one of two changes at once through', async () => {
      const version = await way.deployed(await newModel());
      const { slotId, fence: expectedFence } = version.slot;
      const changes = ['suspended', 'retired'].map((state) =>
        test.store.slots.changeSlot({
          slotId,
          expectedFence,
          commandId: newKey(),
          state: state as 'suspended',
          versionId: version.versionId,
          reason: null,
          actorId: null,
        }),
      );
      const outcomes = await Promise.allSettled(changes);
      expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect((await slotRow(slotId)).fence).toBe('2');
    });

    it('answers a repeated command as the first time, also after later changes', async () => {
      const version = await way.deployed(await newModel());
      const { slotId, fence: expectedFence } = version.slot;
      const { versionId } = version;
      const suspend = { slotId, commandId: newKey(), expectedFence, versionId, reason: null, actorId: null };
      const first = await test.store.slots.changeSlot({ ...suspend, state: 'suspended' });
      const resume = { ...suspend, commandId: newKey(), expectedFence: first.fence, state: 'serving' as const };
      await test.store.slots.changeSlot(resume);
      expect(await test.store.slots.changeSlot({ ...suspend, state: 'suspended' })).toEqual(first);
      expect((await slotRow(slotId)).state).toBe('serving');
      expect(await deployments(slotId)).toHaveLength(1);
    });
  });

  describe('preparing', () => {
    async function prepare(version: Awaited<ReturnType<Way['approved']>>, commandId = newKey()) {
      const { slots } = test.store;
      const { slotId, fence } = await slots.slot(version.modelId, 'production');
      const { versionId } = version;
      const { requestId } = version.request;
      return slots.prepare({ slotId, versionId, commandId, requestId, expectedFence: fence });
    }

    it('answers the same when it is repeated, and can be taken back', async () => {
      const version = await way.approved(await newModel());
      const commandId = newKey();
      const first = await prepare(version, commandId);
      expect(await prepare(version, commandId)).toEqual(first);
      const { slotId } = await test.store.slots.slot(version.modelId, 'production');
      await test.store.slots.clearPrepared(slotId, newKey());
      expect((await slotRow(slotId)).preparedDigest).toBe(first.preparedDigest);
      await test.store.slots.clearPrepared(slotId, commandId);
      expect((await slotRow(slotId)).preparedDigest).toBeNull();
    });

    it('is refused when a byte of the artifact was changed', async () => {
      const version = await way.approved(await newModel(), 'the bytes that were approved');
      const { contentId } = await test.store.releases.facts(version.versionId);
      const { artifactDigest } = await test.store.releases.content(contentId ?? '');
      await writeFile(await test.store.artifacts.path(artifactDigest), 'the bytes that were Approved');
      await expect(prepare(version)).rejects.toMatchObject({
        type: 'DecisionInvalid',
        evidence: { cause: 'ArtifactDigestMismatch' },
      });
    });

    it.each([
      ['a decision row', `update approval_decision set reason = 'x' where request_id = $1`],
      [
        'the content row',
        `update version_content set signature = null where version_id = (select version_id from approval_request where id = $1)`,
      ],
    ])('is refused when %s was changed by hand', async (_what, statement) => {
      const version = await way.approved(await newModel());
      await test.owner.query(statement, [version.request.requestId]);
      await expect(prepare(version)).rejects.toMatchObject({ type: 'DecisionInvalid' });
    });

    it('is refused before the quorum, and with the approval of another version', async () => {
      const model = await newModel();
      const waiting = await way.awaiting(model);
      await expect(prepare(waiting)).rejects.toMatchObject({ type: 'DecisionInvalid' });
      const approved = await way.approved(model);
      await expect(prepare({ ...waiting, request: approved.request })).rejects.toMatchObject({
        type: 'DecisionInvalid',
      });
    });

    it('is refused while the model is suspended', async () => {
      const version = await way.approved(await newModel());
      await test.owner.query(`update model_state set lifecycle = 'suspended' where id = $1 and to_seq is null`, [
        version.modelId,
      ]);
      await expect(prepare(version)).rejects.toMatchObject({ type: 'PolicyViolation' });
    });
  });

  describe('"traffic stopped"', () => {
    it('is recorded once, and only when no server can answer under an older fence', async () => {
      const version = await way.deployed(await newModel());
      const { slotId, fence: expectedFence } = version.slot;
      const server = newKey();
      await test.owner.query(
        `insert into scoring_server (server_id, slot_id, address, fence, expires)
       values ($1, $2, 'http://here', 1, now() + interval '1 hour')`,
        [server, slotId],
      );
      const { versionId } = version;
      const change = { slotId, commandId: newKey(), expectedFence, versionId, reason: null, actorId: null };
      const { fence } = await test.store.slots.changeSlot({ ...change, state: 'suspended' });
      const record = () => test.store.slots.recordTrafficStopped(slotId, fence, change.commandId);
      await expect(record()).rejects.toThrow('http://here');
      const [state] = await test.store.slots.servers(slotId);
      expect(state).toMatchObject({ serverId: server, fence: '1', preparedDigest: null });
      expect(state?.expiresInMs).toBeGreaterThan(3_000_000);
      await test.owner.query(`update scoring_server set expires = now() where server_id = $1`, [server]);
      await record();
      await record();
      const events = await test.owner.query<unknown[]>(
        `select 1 from audit_event where type = 'slot.trafficStopped' and target_id = $1`,
        [slotId],
      );
      expect(events).toHaveLength(1);
    });
  });
});
