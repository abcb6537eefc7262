import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FlushWorld } from '../support/flush-world.js';
import { inferBody, postInfer, type Answer } from '../support/infer.js';
import { ScoringProcess } from '../support/scoring-process.js';
import { until } from '../support/until.js';

let first: FlushWorld;
beforeAll(async () => {
  first = await FlushWorld.start();
}, 60_000);
afterAll(async () => first?.world.stop(), 30_000);

/** Sends a prediction with the same id until it is answered, as a careful client does. */
async function sent(url: string, model: string, k: number): Promise<Answer> {
  for (;;) {
    const body = inferBody({ x: [k / 100], y: [0] }, { id: `row-${k}` });
    const answer = await postInfer(url, model, body).catch(() => null);
    if (answer?.status === 200) return answer;
    await sleep(20);
  }
}

/** Has clients send predictions while `more` says so; answers how many ids were acknowledged and how many twice. */
async function load(url: string, model: string, clients: number, more: (sent: number) => boolean) {
  let next = 0;
  const ids = new Set<string>();
  let replayed = 0;
  const client = async () => {
    while (more(next)) {
      const answer = await sent(url, model, next++);
      ids.add(answer.body.id);
      if (answer.body.parameters?.replayed) replayed += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { acknowledged: ids.size, replayed };
}

/** Runs some work beside a server that is started again whenever it dies. */
async function withProcess<T>(failPoints: string, work: (server: ScoringProcess) => Promise<T>): Promise<T> {
  const server = await ScoringProcess.start(first.world, failPoints);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

describe('kill -9 of the scoring server', () => {
  it('between commit and answer: the repetition gets the stored answer, and nothing is counted twice', async () => {
    const slot = await first.replay('after-commit', '2001-02-01T00:00:00Z');
    await withProcess('predict.afterCommit=kill:once', async (server) => {
      const { acknowledged, replayed } = await load(server.url, 'after-commit', 8, (sent) => sent < 40);
      expect(server.starts).toBe(2);
      expect(replayed).toBeGreaterThan(0);
      expect(acknowledged).toBe(40);
    });
    expect(await slot.stored()).toEqual({ keys: 40, rows: 40, counted: 40 });
  }, 60_000);

  it('again and again under load: ids acknowledged = keys stored = sum of counts', async () => {
    const slot = await first.replay('under-load', '2001-02-01T00:00:00Z');
    let acknowledged = 0;
    await withProcess('', async (server) => {
      let killing = true;
      const loading = load(server.url, 'under-load', 16, (sent) => killing || sent < 400);
      for (let kills = 1; kills <= 2; kills += 1) {
        // Each server is killed when it has written something itself, with requests under way.
        const before = (await slot.stored()).keys;
        await until(async () => (await slot.stored()).keys >= before + 60);
        await server.kill();
      }
      killing = false;
      acknowledged = (await loading).acknowledged;
      expect(server.starts).toBe(3);
    });
    expect(acknowledged).toBeGreaterThanOrEqual(400);
    expect(await slot.stored()).toEqual({ keys: acknowledged, rows: acknowledged, counted: acknowledged });
  }, 90_000);
});
