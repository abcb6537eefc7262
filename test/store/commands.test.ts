import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tier2 } from '../../domain/policy/templates/tier-2.js';
import {
  deploy,
  publishPolicy,
  registerDataset,
  registerModel,
  registerUseCase,
  registerVersion,
  retireVersion,
  submitForValidation,
  trainVersion,
} from '../../store/index.js';
import { problemOf, rulesOf, valueOf } from './support/outcome.js';
import { startTestStore, type TestStore } from './support/start-test-store.js';
import { newKey, schema, signature, Way, type TestModel } from './support/way.js';

let test: TestStore;
let way: Way;
let model: TestModel;

const useCase = { key: 'case', title: 'A case', team: 'default' };

async function outboxOf(workflowId: string) {
  return test.owner.query<{ kind: string; name: string; payload: { args: unknown[] } }[]>(
    'select kind, name, payload from outbox where workflow_id = $1 order by id',
    [workflowId],
  );
}

describe('store commands', () => {
  beforeAll(async () => {
    test = await startTestStore();
    way = new Way(test);
    model = await way.model('commands');
    await test.owner.query(`insert into team (id, key, name) values (gen_random_uuid(), 'other', 'Other')`);
    await test.owner.query(`insert into person (id, key, name) values (gen_random_uuid(), 'stranger', 'Stranger')`);
    for (const role of ['developer', 'approver', 'operator', 'owner']) {
      await test.owner.query(
        `insert into role_grant (id, person_id, role, team_id, granted_at, from_seq)
       select gen_random_uuid(), p.id, $1, t.id, now(), 1 from person p, team t where p.key = 'stranger' and t.key = 'other'`,
        [role],
      );
    }
  });
  afterAll(() => test.stop());

  describe('input', () => {
    const cases: [string, object, string[]][] = [
      ['a character that Postgres cannot hold', { title: 'a\u0000b' }, ['input', 'title']],
      ['a lone surrogate', { title: 'a\ud800' }, ['input', 'title']],
      ['an empty title', { title: '  ' }, ['input', 'title']],
      ['a title without end', { title: 'x'.repeat(201) }, ['input', 'title']],
      ['a key in capitals', { key: 'Case' }, ['input', 'key']],
      ['a body without end', { purpose: 'x'.repeat(1_100_000) }, ['input']],
      ['an empty idempotency key', { idempotencyKey: '' }, ['input', 'idempotencyKey']],
      ['a long idempotency key', { idempotencyKey: 'x'.repeat(129) }, ['input', 'idempotencyKey']],
    ];
    it.each(cases)('is refused with its path: %s', async (_what, change, path) => {
      const input = { idempotencyKey: newKey(), ...useCase, ...change };
      const problem = problemOf(await registerUseCase(test.store, await test.actor('developer-1'), input));
      expect(problem).toMatchObject({ kind: 'invalidInput', path });
    });

    it('may not bring numbers that JSON cannot hold', async () => {
      const input = { idempotencyKey: newKey(), key: 'nan', document: { ...tier2, riskTier: NaN } };
      const problem = problemOf(await publishPolicy(test.store, await test.actor('owner-1'), input));
      expect(problem).toMatchObject({ kind: 'invalidInput', path: ['input', 'document', 'riskTier'] });
    });
  });

  describe('a role', () => {
    it('is needed for every command, and its lack is Forbidden', async () => {
      const viewer = await test.actor('auditor-1');
      const named = { idempotencyKey: newKey(), model: model.model, version: 1, reason: 'because' };
      const version = await way.version(model);
      const one = { ...named, version: version.number };
      const outcomes = await Promise.all([
        registerUseCase(test.store, viewer, { ...useCase, idempotencyKey: newKey() }),
        publishPolicy(test.store, viewer, { idempotencyKey: newKey(), key: 'p', document: tier2 }),
        submitForValidation(test.store, viewer, one),
        deploy(test.store, viewer, one),
        retireVersion(test.store, viewer, one),
      ]);
      expect(outcomes.map((outcome) => problemOf(outcome).kind)).toEqual(outcomes.map(() => 'forbidden'));
    });

    it('in another team does not even show that the model exists', async () => {
      const stranger = await test.actor('stranger');
      const named = { idempotencyKey: newKey(), model: model.model, version: 1 };
      expect(problemOf(await submitForValidation(test.store, stranger, named))).toMatchObject({
        kind: 'notFound',
        code: 'ModelNotFound',
      });
      const { request } = await way.awaiting(model);
      expect(problemOf(await way.decide('stranger', request))).toMatchObject({
        kind: 'notFound',
        code: 'ApprovalRequestNotFound',
      });
      const input = {
        idempotencyKey: newKey(),
        key: 'x',
        name: 'X',
        kind: 'onnx',
        team: 'default',
        policy: 'commands',
      };
      expect(problemOf(await registerModel(test.store, stranger, input))).toMatchObject({ code: 'TeamNotFound' });
    });

    it('that was taken away a moment ago counts no more', async () => {
      const actor = await test.actor('stranger');
      const grants = [{ role: 'developer' as const, team: null, since: '2020-01-01T00:00:00.000Z' }];
      const input = { idempotencyKey: newKey(), ...useCase, key: 'stale' };
      expect(problemOf(await registerUseCase(test.store, { ...actor, grants }, input)).kind).toBe('notFound');
    });
  });

  describe('a policy', () => {
    const publish = async (key: string, document: unknown) =>
      publishPolicy(test.store, await test.actor('owner-1'), { idempotencyKey: newKey(), key, document });

    it('is published in versions; the same document again is the same version', async () => {
      const first = valueOf(await publish('versions', tier2));
      expect(valueOf(await publish('versions', { ...tier2 }))).toEqual(first);
      const second = valueOf(await publish('versions', { ...tier2, title: 'Other' }));
      expect(second).not.toEqual(first);
    });

    it('with errors is refused with the path of each and the name that was meant', async () => {
      const { gates, ...rest } = tier2;
      const problem = problemOf(await publish('typo', { ...rest, gatess: gates, riskTier: 7 }));
      expect(problem).toMatchObject({ kind: 'invalidInput', code: 'PolicyInvalid' });
      expect(problem.message.split('\n').map((line) => line.split(':')[0])).toEqual(['/gates', '/gatess', '/riskTier']);
      const deep = { ...tier2, gates: { ...tier2.gates, latency: { mandatory: true, maxP99: 5 } } };
      expect(problemOf(await publish('typo', deep))).toMatchObject({ hint: 'Did you mean "maxP99Ms"?' });
    });
  });

  describe('a dataset and a version', () => {
    it('cannot name bytes that nobody uploaded', async () => {
      const developer = await test.actor('developer-1');
      const artifactDigest = `sha256:${'e'.repeat(64)}`;
      const quality = { rows: 1 };
      const data = { idempotencyKey: newKey(), key: 'd', artifactDigest, schema, quality };
      expect(problemOf(await registerDataset(test.store, developer, data)).code).toBe('ArtifactNotFound');
      const version = { idempotencyKey: newKey(), model: model.model, artifactDigest, signature };
      expect(problemOf(await registerVersion(test.store, developer, version)).code).toBe('ArtifactNotFound');
    });

    it('cannot have a signature without outputs', async () => {
      const version = {
        idempotencyKey: newKey(),
        model: model.model,
        artifactDigest: await way.artifact('a'),
        signature: { ...signature, outputs: [] },
      };
      expect(problemOf(await registerVersion(test.store, await test.actor('developer-1'), version))).toMatchObject({
        code: 'SignatureInvalid',
        path: ['input', 'signature', 'outputs'],
      });
    });
  });

  describe('registerVersion', () => {
    it('brings a version to development passed at once, with its creator as contributor and its release to start', async () => {
      const { versionId, number } = await way.version(model);
      expect(await test.store.releases.facts(versionId)).toMatchObject({ stage: 'development', status: 'passed' });
      expect(await outboxOf(`release/commands/${number}`)).toMatchObject([{ kind: 'start', name: 'versionRelease' }]);
      const states = await test.owner.query<{ status: string; from_seq: string; to_seq: string | null }[]>(
        'select status, from_seq, to_seq from model_version_state where id = $1 order by from_seq',
        [versionId],
      );
      expect(states.map((state) => state.status)).toEqual(['inProgress', 'passed']);
      expect(states[0]?.to_seq).toBe(states[1]?.from_seq);
      expect(states[1]?.to_seq).toBeNull();
    });

    it('replaces the content while development passed, and not afterwards', async () => {
      const version = await way.version(model, 'first');
      const before = await test.store.releases.facts(version.versionId);
      await way.version(model, 'second', version.number);
      const after = await test.store.releases.facts(version.versionId);
      expect(after).toMatchObject({ stage: 'development', status: 'passed' });
      expect(after.contentId).not.toBe(before.contentId);
      await way.submitted(version);
      await expect(way.version(model, 'third', version.number)).rejects.toThrow('notPossibleInThisStage');
    });
  });

  describe('trainVersion', () => {
    it('asks for a training of a new version, and records what it gave', async () => {
      const { store } = test;
      const dataset = await way.dataset('training-data');
      const input = { idempotencyKey: newKey(), model: model.model, trainer: 'gradientBoosting', dataset, seed: '7' };
      const { versionId } = valueOf(await trainVersion(store, await test.actor('developer-2'), input));
      const request = await store.releases.openTrainingRequest(versionId);
      expect(request).toMatchObject({ trainer: 'gradientBoosting', seed: '7', parameters: {} });
      if (!request) throw new Error('No training was asked for.');
      const trained = {
        artifactDigest: await way.artifact('trained'),
        signature,
        baselineDigest: await way.artifact('baseline'),
        goldenDigest: await way.artifact('golden'),
        evaluationDigest: await way.artifact('evaluation'),
        metrics: { logLoss: 0.3 },
        codeDigest: 'sha256:code',
        environment: { node: 'test' },
        startedAt: '2026-01-01T00:00:00.000Z',
        endedAt: '2026-01-01T00:00:01.000Z',
        datasetId: request.dataset.id,
      };
      const first = await store.releases.recordTraining(versionId, request.id, trained);
      expect(await store.releases.recordTraining(versionId, request.id, trained)).toEqual(first);
      expect(await store.releases.openTrainingRequest(versionId)).toBeNull();
      await expect(way.move(versionId, 'trainingDone', request.id)).rejects.toMatchObject({ type: 'PolicyViolation' });
      await way.move(versionId, 'trainingDone', first.contentId);
      expect(await store.releases.facts(versionId)).toMatchObject({ status: 'passed', contentId: first.contentId });
      expect(await store.releases.content(first.contentId)).toMatchObject({
        trainingRun: { metrics: { logLoss: 0.3 } },
      });
    });

    it('trains a failed version again through its release', async () => {
      const { store } = test;
      const input = { idempotencyKey: newKey(), model: model.model, trainer: 't', dataset: 'training-data' };
      const { versionId } = valueOf(await trainVersion(store, await test.actor('developer-2'), input));
      const id = (await store.releases.openTrainingRequest(versionId))?.id ?? '';
      await store.releases.recordTrainingFailure(versionId, id, 'no such trainer', '2026-01-01T00:00:00.000Z');
      await way.move(versionId, 'trainingFailed', id);
      const { number } = await store.releases.facts(versionId);
      valueOf(
        await trainVersion(store, await test.actor('developer-2'), {
          ...input,
          idempotencyKey: newKey(),
          version: number,
        }),
      );
      expect(await store.releases.facts(versionId)).toMatchObject({ status: 'failed', pendingCommand: 'trainVersion' });
      await way.carryOut(versionId);
      expect(await store.releases.facts(versionId)).toMatchObject({ status: 'inProgress', pendingCommand: null });
    });

    it('refuses a seed that is no whole number of 64 bits', async () => {
      const input = { idempotencyKey: newKey(), model: model.model, trainer: 't', dataset: 'training-data' };
      const developer = await test.actor('developer-1');
      for (const seed of ['-1', '1.5', '9223372036854775808', 'x']) {
        const outcome = await trainVersion(test.store, developer, { ...input, idempotencyKey: newKey(), seed });
        expect(problemOf(outcome)).toMatchObject({ kind: 'invalidInput', path: ['input', 'seed'] });
      }
    });
  });

  describe('a submission', () => {
    it('sets the pending command; a second one is a Conflict until the release has reacted', async () => {
      const version = await way.version(model);
      const submit = async () =>
        submitForValidation(test.store, await test.actor('developer-1'), {
          idempotencyKey: newKey(),
          model: model.model,
          version: version.number,
        });
      valueOf(await submit());
      expect(problemOf(await submit())).toMatchObject({ kind: 'conflict', code: 'CommandPending' });
      await way.carryOut(version.versionId);
      expect(await test.store.releases.facts(version.versionId)).toMatchObject({
        stage: 'validation',
        status: 'inProgress',
        round: 1,
        pendingCommand: null,
      });
      expect(rulesOf(await submit())).toEqual(['notPossibleInThisStage']);
    });

    it('of an incomplete version is refused with everything that is missing', async () => {
      const input = {
        idempotencyKey: newKey(),
        model: model.model,
        artifactDigest: await way.artifact('bare'),
        signature,
      };
      const { versionId } = valueOf(await registerVersion(test.store, await test.actor('developer-1'), input));
      const { number } = await test.store.releases.facts(versionId);
      const named = { idempotencyKey: newKey(), model: model.model, version: number };
      expect(rulesOf(await submitForValidation(test.store, await test.actor('developer-1'), named))).toEqual([
        'baselineMissing',
        'datasetMissing',
        'modelCardIncomplete',
      ]);
    });
  });
});
