import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from './world.js';

/** Posts how far the traffic has come until the server has it. False where it says no for good. */
export async function moveClock(world: World, model: string, to: Date): Promise<boolean> {
  const watermark = to.toISOString();
  const about = { client: 'service', op: 'moveClock', model, key: `clock ${model} ${watermark}` };
  for (;;) {
    await world.history.record({ ...about, phase: 'call', args: { watermark } });
    const status = await post(world, model, watermark);
    const settled = status !== null && status < 500 && status !== 401 && status !== 429;
    const result = status === 200 ? 'ok' : settled ? 'refused' : 'unknown';
    await world.history.record({
      ...about,
      phase: 'answer',
      result,
      code: status === null ? 'NoAnswer' : `Http${status}`,
    });
    if (result !== 'unknown') return result === 'ok';
    await sleep(300);
  }
}

async function post(world: World, model: string, watermark: string): Promise<number | null> {
  try {
    const response = await fetch(`${world.fleet.url}/monitoring/${model}/production/watermark`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await world.graphql.token('service')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ watermark }),
      signal: AbortSignal.timeout(10_000),
    });
    await response.text();
    return response.status;
  } catch {
    return null;
  }
}
