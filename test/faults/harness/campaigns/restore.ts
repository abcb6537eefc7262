import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { planPostgres } from '../../../../platform/postgres/plan-postgres.js';
import type { Campaign } from './campaign.js';

const run = promisify(execFile);
/** How much older the restored database is. */
const olderMs = 120_000;

/**
 * A backup of Postgres, two minutes of life, and the restore of the backup under the Temporal that lived on. What was
 * acknowledged after the backup is lost by definition; nothing may be approved, deployed or signed by it.
 */
export async function restore(campaign: Campaign): Promise<Record<string, number>> {
  const { fleet, world, options, lives } = campaign;
  const backup = join(campaign.folder, 'backup.tar');
  const data = planPostgres(join(campaign.folder, 'home')).data;
  await Promise.all(lives.map((life) => life.begin()));
  await Promise.all(lives.flatMap((life) => [life.newVersion(false), life.days.some(4)]));
  await fleet.postgres.whileStopped(() => tar(['-cf', backup, '-C', data, '.']));
  const from = new Date().toISOString();
  await world.history.record({ client: 'harness', op: 'backup' });
  options.say('backup taken; living on for two minutes');
  const living = lives.map((life) => life.live());
  await sleep(olderMs);
  world.ending = true;
  await Promise.all(living);
  // Nobody writes while the files are exchanged, as on a real restore.
  await world.history.record({ client: 'harness', op: 'restore' });
  await fleet.postgres.whileStopped(async () => {
    await run('find', [data, '-mindepth', '1', '-delete']);
    await tar(['-xpf', backup, '-C', data]);
  });
  // As docs/operations.md says: a scoring server never goes back to an older fence by itself.
  for (const name of ['scoring', 'scoring2'] as const) fleet.workers.get(name)?.signal('SIGKILL');
  await fleet.untilReady();
  await world.history.record({ client: 'harness', op: 'restored' });
  campaign.lost = `${from},${new Date().toISOString()}`;
  options.say('restored; waiting for the reconciler, then living on');
  await sleep(45_000);
  await Promise.all(lives.flatMap((life) => [life.newVersion(false), life.days.some(3)]));
  return { restored: 1 };
}

async function tar(args: readonly string[]): Promise<void> {
  await run('tar', ['--numeric-owner', ...args]);
}
