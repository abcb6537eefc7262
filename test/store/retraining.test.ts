import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LabelledPrediction } from '../../domain/features/labelled-prediction.js';
import type { TrainingRequest } from '../../domain/ports/release-store.js';
import { decideApproval, retrain, suspend } from '../../store/index.js';
import { problemOf, rulesOf, valueOf } from './support/outcome.js';
import { february, Retraining, type Champion } from './support/retraining/champion.js';
import { startTestStore, type TestStore } from './support/start-test-store.js';
import { newKey, type TestModel } from './support/way.js';

let test: TestStore;
let way: Retraining;

const input = ({ model }: TestModel) => ({ idempotencyKey: newKey(), model, reason: 'the season has changed' });
const as = async (person: string, model: TestModel) => retrain(test.store, await test.actor(person), input(model));

async function labelled(count = 12_000): Promise<Champion> {
  const champion = await way.champion(await way.responding());
  await way.labels(champion, count);
  return champion;
}

async function requestOf(versionId: string): Promise<TrainingRequest> {
  const request = await test.store.releases.openTrainingRequest(versionId);
  if (request === null) throw new Error('Nothing was asked to be trained.');
  return request;
}

async function all(request: TrainingRequest, after: Date): Promise<LabelledPrediction[]> {
  const rows: LabelledPrediction[] = [];
  for await (const batch of test.store.releases.labelledPredictions(request.id, after)) rows.push(...batch);
  return rows;
}

async function requestedDataset(versionId: string): Promise<{ id: string }> {
  const [row] = await test.owner.query<{ id: string }[]>(
    'select dataset_version_id as id from training_request where version_id = $1',
    [versionId],
  );
  return row ?? { id: '' };
}

/** A person may hold several roles; separation of duties looks at what they did. */
async function grantApprover(key: string): Promise<void> {
  await test.owner.query(
    `insert into role_grant (id, person_id, role, granted_at, from_seq)
     select gen_random_uuid(), id, 'approver', '2020-01-01', 1 from person where key = $1`,
    [key],
  );
}

describe('store retraining', () => {
  beforeAll(async () => {
    test = await startTestStore();
    way = new Retraining(test);
  });
  afterAll(() => test.stop());

  describe("a person's retrain", () => {
    it('answers the version at once, made as its champion was, with both as contributors', async () => {
      const champion = await labelled();
      const { versionId } = valueOf(await as('operator-1', champion));
      expect(await test.store.releases.facts(versionId)).toMatchObject({ number: 2, stage: 'development' });
      const request = await requestOf(versionId);
      expect(request).toMatchObject({
        trainer: 'gradientBoosting',
        parameters: { rounds: 10 },
        seed: '7',
        dataset: { id: (await requestedDataset(champion.versionId)).id },
        retrain: { evaluationRows: 4000, datasetKey: `${champion.model}-data-retrain-2` },
      });
      const rows = await test.owner.query<{ key: string }[]>(
        `select p.key from version_contributor c join person p on p.id = c.person_id where c.version_id = $1 order by 1`,
        [versionId],
      );
      expect(rows.map(({ key }) => key)).toEqual(['developer-2', 'operator-1']);
    });

    it('may begin whatever budget and cool-down the policy sets for the product', async () => {
      const none = { retrains: 0, period: 'P30D' };
      const guards = { minFreshLabels: 1_000_000, helpsForWindows: 14, stopAfterUnhelpful: 1 };
      const model = await way.responding({ retrain: { budget: none, coolDown: 'P365D', ...guards } });
      const champion = await way.champion(model);
      await way.labels(champion, 10);
      expect((await as('developer-1', champion)).ok).toBe(true);
    });

    it('is for developers and operators, one at a time', async () => {
      const champion = await labelled();
      expect(problemOf(await as('approver-1', champion)).code).toBe('RoleMissing');
      const { versionId } = valueOf(await as('developer-1', champion));
      expect(rulesOf(await as('developer-1', champion))).toEqual(['retrainRunning']);
      await way.move(versionId, 'trainingFailed', newKey());
      expect((await as('developer-1', champion)).ok).toBe(true);
    });

    it('is refused without labels, without a champion of our own training, and while the model is suspended', async () => {
      const fresh = await way.champion(await way.responding());
      expect(rulesOf(await as('operator-1', fresh))).toEqual(['labelsMissing']);
      const model = await way.responding();
      expect(rulesOf(await as('operator-1', model))).toEqual(['nothingServes']);
      await way.deployed(model);
      expect(rulesOf(await as('operator-1', model))).toEqual(['championNotTrainedHere', 'labelsMissing']);

      const champion = await labelled();
      valueOf(await suspend(test.store, await test.actor('operator-1'), input(champion)));
      expect(problemOf(await as('operator-1', champion)).code).toBe('CommandPending');
      const { pendingCommandId } = await test.store.models.facts(champion.modelId);
      const commandId = pendingCommandId ?? '';
      await test.store.models.finishCommand({ modelId: champion.modelId, commandId, lifecycle: 'suspended' });
      expect(rulesOf(await as('operator-1', champion))).toEqual(['modelNotActive']);
    });
  });

  describe('what a retrain trained', () => {
    it('submits itself in the name of whoever asked, who may then not approve it', async () => {
      const champion = await labelled();
      const { versionId } = valueOf(await as('developer-1', champion));
      const version = await way.trained(champion, versionId);
      const facts = await test.store.releases.facts(versionId);
      expect(facts).toMatchObject({ stage: 'development', status: 'passed', submitsItself: true });
      await way.move(versionId, 'selfSubmitted', facts.contentId ?? '');
      await way.validated(version);
      const request = await test.store.approvals.openReleaseApproval(versionId);
      const [row] = await test.owner.query<{ submitter: string }[]>(
        `select p.key as submitter from model_version_state s join person p on p.id = s.submitted_by
       where s.id = $1 and s.to_seq is null`,
        [versionId],
      );
      expect(row?.submitter).toBe('developer-1');
      for (const person of ['developer-1', 'developer-2']) await grantApprover(person);
      const refusals = await Promise.all(
        ['developer-1', 'developer-2'].map(async (person) =>
          rulesOf(
            await decideApproval(test.store, await test.actor(person), {
              idempotencyKey: newKey(),
              requestId: request.requestId,
              decision: 'approve',
              reason: 'mine',
              packageDigest: request.packageDigest,
            }),
          ),
        ),
      );
      expect(refusals[0]).toEqual(expect.arrayContaining(['submitterMayNotDecide', 'contributorMayNotDecide']));
      expect(refusals[1]).toContain('contributorMayNotDecide');
    });

    it('submits itself once: what was sent back, or comes from elsewhere, waits for a developer', async () => {
      const champion = await labelled();
      const { versionId } = valueOf(await as('developer-1', champion));
      const version = await way.trained(champion, versionId);
      const { contentId } = await test.store.releases.facts(versionId);
      await expect(way.move(versionId, 'selfSubmitted', newKey())).rejects.toMatchObject({ type: 'PolicyViolation' });
      await way.move(versionId, 'selfSubmitted', contentId ?? '');
      await way.validated(version);
      const request = await test.store.approvals.openReleaseApproval(versionId);
      valueOf(await way.decide('approver-1', request, { decision: 'requestChanges' }));
      await way.move(versionId, 'changesRequested', request.requestId);
      expect(await test.store.releases.facts(versionId)).toMatchObject({ status: 'passed', submitsItself: false });

      const brought = await way.version(champion);
      const facts = await test.store.releases.facts(brought.versionId);
      expect(facts.submitsItself).toBe(false);
      await expect(way.move(brought.versionId, 'selfSubmitted', facts.contentId ?? '')).rejects.toMatchObject({
        type: 'PolicyViolation',
      });
    });

    it('names the frozen dataset, which is registered once', async () => {
      const champion = await labelled();
      const { versionId } = valueOf(await as('developer-1', champion));
      const request = await requestOf(versionId);
      const frozen = {
        key: request.retrain?.datasetKey ?? '',
        artifactDigest: await way.artifact(`frozen for ${versionId}`),
        rows: 17_000,
        schema: { computedFrom: { dataset: request.dataset.digest } },
        quality: { rows: 17_000, missingShares: {}, columns: {} },
      };
      const first = await test.store.releases.recordFrozenData(request.id, frozen);
      expect(await test.store.releases.recordFrozenData(request.id, frozen)).toEqual(first);
      const [row] = await test.owner.query<{ key: string; rows: string; by: string }[]>(
        `select d.key, d.rows, p.key as by from dataset_version d join person p on p.id = d.registered_by where d.id = $1`,
        [first.datasetId],
      );
      expect(row).toEqual({ key: `${champion.model}-data-retrain-2`, rows: '17000', by: 'developer-1' });
    });
  });

  describe('the labelled predictions of a retrain', () => {
    it('are those before the labels were complete, in the order of their events', async () => {
      const champion = await way.champion(await way.responding());
      await way.labels(champion, 6000, february(1), february(13));
      await way.judged(champion, 12, { level: 'ok' });
      await way.labels(champion, 500, february(13), february(14));
      const request = await requestOf(valueOf(await as('developer-1', champion)).versionId);
      const rows = await all(request, new Date('2001-01-31T23:59:00Z'));
      expect(rows).toHaveLength(6000);
      const times = rows.map(({ at }) => at.getTime());
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(Math.max(...times)).toBeLessThan(february(13).getTime());
      expect(rows.slice(0, 4).map(({ inputs, label }) => [inputs['x'], label])).toEqual([
        [0, 1],
        [1, 0],
        [2, 0],
        [3, 1],
      ]);
      expect((await all(request, february(12))).length).toBe(499);
    });

    it('are the same however many labels come while it trains', async () => {
      const champion = await labelled(3000);
      const request = await requestOf(valueOf(await as('developer-1', champion)).versionId);
      const before = await all(request, february(1));
      await way.labels(champion, 1000);
      expect(await all(request, february(1))).toEqual(before);
    });
  });
});
