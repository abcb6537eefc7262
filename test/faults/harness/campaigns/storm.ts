import { setTimeout as sleep } from 'node:timers/promises';
import type { Campaign } from './campaign.js';

/** What a storm may hit; `backend` is one process of Postgres that serves a connection. */
const targets = [
  'api',
  'lifecycle',
  'compute',
  'relay',
  'scoring',
  'scoring2',
  'temporal',
  'backend',
  'postgres',
] as const;

export type Target = (typeof targets)[number];

/** For so long: every 5 to 15 seconds kill -9 of one process by chance. Answers the kills by target. */
export async function storm(campaign: Campaign, minutes: number): Promise<Record<Target, number>> {
  const { world, fleet, options } = campaign;
  const chance = world.chance('storm');
  const kills = Object.fromEntries(targets.map((target) => [target, 0])) as Record<Target, number>;
  const end = Date.now() + minutes * 60_000;
  for (;;) {
    await sleep(chance.between(5_000, 15_000));
    if (Date.now() >= end) return kills;
    const target = chance.pick(targets);
    const hit =
      target === 'postgres'
        ? fleet.postgres.killAll()
        : target === 'backend'
          ? fleet.postgres.killBackend(chance)
          : (fleet.workers.get(target)?.signal('SIGKILL') ?? false);
    if (!hit) continue;
    kills[target] += 1;
    await world.history.record({ client: 'harness', op: 'kill', args: { process: target } });
    options.say(`killed ${target}`);
  }
}
