import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { ScoringServer } from '../../../scoring/start-scoring-server.js';
import type { Answer } from '../../support/infer.js';
import { inferBody, postInfer } from '../../support/infer.js';
import { sumModel, truncatedModel } from '../../support/onnx-models.js';
import type { TestVersion } from '../../support/serving-world.js';
import { ServingWorld } from '../../support/serving-world.js';
import { until } from '../../support/until.js';

let world: ServingWorld;
let server: ScoringServer;
/** What happens once between scoring and logging of the next request. */
let meanwhile: (() => Promise<unknown>) | null = null;

const post = (key: string, more = {}): Promise<Answer> =>
  postInfer(server.url, key, inferBody({ x: [1], y: [0] }, more));

async function deployed(key: string): Promise<{ slotId: string; first: TestVersion; second: TestVersion }> {
  const slotId = await world.addModel(key);
  const first = await world.addVersion(key, 1, sumModel(1));
  const second = await world.addVersion(key, 2, sumModel(2));
  await world.change(slotId, 'serving', first);
  await until(async () => (await post(key)).status === 200);
  return { slotId, first, second };
}

async function prepared(slotId: string, version: TestVersion): Promise<void> {
  const digest = await world.prepare(slotId, version);
  await until(async () => (await world.lease(slotId))?.prepared_digest === digest);
}

describe('store serving change', () => {
  beforeAll(async () => {
    world = await ServingWorld.start();
    server = await world.server({
      reachFailPoint: async (name) => {
        const act = name === 'predict.afterScore' ? meanwhile : null;
        if (act !== null) meanwhile = null;
        await act?.();
      },
    });
  });

  afterEach(() => {
    meanwhile = null;
  });

  afterAll(async () => {
    await world.stop();
  });

  describe('a change of what a slot serves', () => {
    it('is prepared first: loaded, tried on its golden rows and acknowledged', async () => {
      const slotId = await world.addModel('prepared');
      const golden = { schemaVersion: 1 as const, inputs: { x: [1, 2], y: [0, 1] }, outputs: { sum: [3, 7] } };
      const version = await world.addVersion('prepared', 1, sumModel(3), { golden });
      await prepared(slotId, version);
      expect(await world.lease(slotId)).toMatchObject({ fence: '0', prepared_error: null, valid: true });
      expect(await post('prepared')).toMatchObject({ status: 404, body: { code: 'ModelNotFound' } });
      const pids = world.modelPids();
      const fence = await world.change(slotId, 'serving', version);
      await until(async () => (await world.lease(slotId))?.fence === fence);
      expect((await post('prepared')).body.outputs[0]?.data).toEqual([3]);
      expect(world.modelPids()).toEqual(pids);
    });

    it('is not acknowledged when a golden row comes out differently, and says which', async () => {
      const slotId = await world.addModel('golden');
      const golden = { schemaVersion: 1 as const, inputs: { x: [1, 2], y: [0, 1] }, outputs: { sum: [3, 7.1] } };
      await world.prepare(slotId, await world.addVersion('golden', 1, sumModel(3), { golden }));
      const lease = await until(async () => {
        const now = await world.lease(slotId);
        return now?.prepared_error == null ? null : now;
      });
      expect(lease).toMatchObject({ prepared_digest: null });
      expect(lease.prepared_error).toContain('does not reproduce its golden rows');
    });

    it('is not acknowledged when the file is truncated, and what serves goes on serving', async () => {
      const { slotId } = await deployed('truncated');
      await world.prepare(slotId, await world.addVersion('truncated', 3, truncatedModel()));
      await until(async () => (await world.lease(slotId))?.prepared_error?.startsWith('ModelLoadFailed'));
      expect((await post('truncated')).body.model_version).toBe('1');
    });

    it('drops no request, and gives up the old fence when its last request is answered', async () => {
      const { slotId, first, second } = await deployed('swapped');
      const answers: Answer[] = [];
      let running = true;
      const clients = Array.from({ length: 8 }, async () => {
        while (running) answers.push(await post('swapped'));
      });
      let fence = '';
      for (const version of [second, first, second]) {
        await prepared(slotId, version);
        fence = await world.change(slotId, 'serving', version);
        await until(async () => (await world.lease(slotId))?.fence === fence);
      }
      running = false;
      await Promise.all(clients);
      expect(answers.filter((answer) => answer.status !== 200)).toEqual([]);
      expect((await post('swapped')).body.model_version).toBe('2');
      expect(await world.lease(slotId)).toMatchObject({ fence, valid: true });
      expect(await world.predictions(slotId)).toHaveLength(answers.length + 2);
    });

    it('between scoring and logging makes the new version answer', async () => {
      const { slotId, second } = await deployed('overtaken');
      meanwhile = () => world.change(slotId, 'serving', second);
      const answer = await post('overtaken', { id: 'late' });
      expect(answer.body).toMatchObject({ model_version: '2', outputs: [{ data: [2] }] });
      const rows = await world.predictions(slotId);
      expect(rows.filter((row) => row['id'] === 'late')).toMatchObject([
        { version_id: second.id, outputs: { sum: 2 } },
      ]);
    });

    it('to suspended answers 503 Suspended, logs nothing, and resumes without loading again', async () => {
      const { slotId, first } = await deployed('suspended');
      const pids = world.modelPids();
      meanwhile = () => world.change(slotId, 'suspended', first);
      expect(await post('suspended', { id: 'lost' })).toMatchObject({
        status: 503,
        retryAfter: '30',
        body: { code: 'Suspended' },
      });
      expect((await world.predictions(slotId)).map((row) => row['id'])).not.toContain('lost');
      await world.change(slotId, 'serving', first);
      await until(async () => (await post('suspended')).status === 200);
      expect(world.modelPids()).toEqual(pids);
    });

    it('to retired answers 404 ModelRetired and ends the model process', async () => {
      const { slotId, first } = await deployed('retired');
      const before = world.modelPids().length;
      const fence = await world.change(slotId, 'retired', first);
      await until(async () => (await world.lease(slotId))?.fence === fence);
      expect(await post('retired')).toMatchObject({ status: 404, body: { code: 'ModelRetired' } });
      await until(() => world.modelPids().length === before - 1);
    });
  });

  describe('a grant', () => {
    const refusals = (key: string) =>
      world.logged
        .filter(({ facts }) => facts['event'] === 'GrantRefused' && facts['model'] === key)
        .map(({ facts }) => facts['refusal']);

    it('that is not signed is refused, and told once', async () => {
      const { slotId, second } = await deployed('unsigned');
      await world.change(slotId, 'serving', second);
      await world.db.query('update slot set grant_signature = null where id = $1', [slotId]);
      await until(async () => (await post('unsigned')).body.code === 'GrantRefused');
      expect(refusals('unsigned')).toEqual(['unsigned']);
    });

    it('whose text was changed by hand is refused, and obeyed again when it is whole', async () => {
      const { slotId, second } = await deployed('forged');
      await world.db.query(
        `update slot set version_id = $2, grant_text = replace(grant_text, '"versionNumber":1', '"versionNumber":2') where id = $1`,
        [slotId, second.id],
      );
      await until(async () => (await post('forged')).body.code === 'GrantRefused');
      expect(refusals('forged')).toEqual(['wrongSignature']);
      await world.change(slotId, 'serving', second);
      await until(async () => (await post('forged')).body.model_version === '2');
    });

    it('of another slot, another state or another fence is refused', async () => {
      const { slotId, first } = await deployed('mixed-up');
      const other = await world.addModel('other-slot');
      for (const [changes, refusal] of [
        [{ slotId: other }, 'otherSlot'],
        [{ state: 'retired' as const }, 'otherState'],
        [{ fence: '1' }, 'lowerFence'],
        [{ fence: '99' }, 'otherState'],
      ] as const) {
        await world.change(slotId, 'serving', first, changes);
        await until(() => refusals('mixed-up').at(-1) === refusal);
      }
      expect(await post('mixed-up')).toMatchObject({ status: 503, body: { code: 'GrantRefused' } });
    });

    it('for a prepared version is refused when it is not for a later fence', async () => {
      const { slotId, second } = await deployed('early');
      await world.prepare(slotId, second, { fence: '1' });
      await until(async () => (await world.lease(slotId))?.prepared_error === 'GrantRefused: lowerFence');
      expect((await post('early')).body.model_version).toBe('1');
    });
  });

  describe('a change whose model loads slowly', () => {
    it('is overtaken by a suspension at once, and leaves no process behind', async () => {
      const before = world.modelPids().length;
      let open: () => void = () => undefined;
      const gate = new Promise<void>((resolve) => {
        open = resolve;
      });
      let held = '';
      const slow = await world.server({
        artifacts: {
          read: async (digest) => {
            if (digest === held) await gate;
            return world.readArtifact(digest);
          },
        },
      });
      const ask = () => postInfer(slow.url, 'slow', inferBody({ x: [1], y: [0] }));
      const slotId = await world.addModel('slow');
      const first = await world.addVersion('slow', 1, sumModel(1));
      const second = await world.addVersion('slow', 2, sumModel(12));
      await world.change(slotId, 'serving', first);
      await until(async () => (await ask()).status === 200);
      held = second.artifactDigest;
      await world.change(slotId, 'serving', second);
      const waiting = ask();
      await world.change(slotId, 'suspended', second);
      await until(async () => (await ask()).body.code === 'Suspended');
      open();
      expect((await waiting).body.code).toBe('Suspended');
      await slow.stop();
      await world.change(slotId, 'retired', second);
      await until(async () => (await post('slow')).body.code === 'ModelRetired');
      await until(() => world.modelPids().length === before);
    });
  });
});
