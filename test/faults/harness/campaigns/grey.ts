import { setTimeout as sleep } from 'node:timers/promises';
import type { WorkerName } from '../processes/fleet.js';
import { workerNames } from '../processes/fleet.js';
import type { Campaign } from './campaign.js';
import { fillDisk } from './fill-disk.js';

/** Kinds of faults that end nothing: what is hit goes on later, or seems to. */
const kinds = ['stop', 'drop', 'delay', 'halfOpen', 'fullDisk', 'clockAhead', 'clockBehind'] as const;

export type GreyKind = (typeof kinds)[number];

/** The library that shifts the clock of one process, where it is installed. */
export const clockShifter = '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1';

/**
 * For so long, one grey fault after the other: a process that stands still for 5 to 60 seconds and wakes, a network that
 * cuts, delays or swallows, a full disk, a clock that is a day ahead or an hour behind. Answers how many of each.
 */
export async function grey(campaign: Campaign, minutes: number): Promise<Record<GreyKind, number>> {
  const chance = campaign.world.chance('grey');
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<GreyKind, number>;
  const end = Date.now() + minutes * 60_000;
  // Each kind comes before one comes twice.
  let bag: GreyKind[] = [];
  while (Date.now() < end) {
    if (bag.length === 0) bag = [...kinds];
    const kind = chance.pick(bag);
    bag = bag.filter((other) => other !== kind);
    const seconds = Math.min(chance.between(5, kind === 'stop' ? 60 : 30), Math.max(1, (end - Date.now()) / 1000));
    await inflict(campaign, kind, chance.pick(workerNames), seconds * 1000, chance.pick(['postgres', 'temporal']));
    counts[kind] += 1;
    await sleep(chance.between(2_000, 6_000));
  }
  return counts;
}

async function inflict(
  campaign: Campaign,
  kind: GreyKind,
  name: WorkerName,
  ms: number,
  server: 'postgres' | 'temporal',
): Promise<void> {
  const { fleet, world, options } = campaign;
  const where =
    kind === 'stop' || kind.startsWith('clock') ? name : kind === 'fullDisk' ? 'artifacts' : link(name, server);
  options.say(`${kind} ${where} for ${Math.round(ms / 1000)} s`);
  const tell = (op: string) =>
    world.history.record({ client: 'harness', op, args: { process: name, kind, where, ms: Math.round(ms) } });
  switch (kind) {
    case 'stop':
      await tell('stop');
      fleet.workers.get(name)?.signal('SIGSTOP');
      await sleep(ms);
      fleet.workers.get(name)?.signal('SIGCONT');
      return tell('cont');
    case 'drop':
    case 'delay':
    case 'halfOpen':
      await tell('fault');
      fleet.proxies.get(where)?.set(kind === 'delay' ? { kind, ms: 300 } : { kind });
      await sleep(ms);
      fleet.proxies.get(where)?.set({ kind: 'pass' });
      return;
    case 'fullDisk':
      await tell('fault');
      return fillDisk(fleet.artifacts, ms);
    case 'clockAhead':
    case 'clockBehind':
      await tell('fault');
      await restartWith(campaign, name, shifted(kind === 'clockAhead' ? '+1d' : '-1h'));
      await sleep(ms);
      await restartWith(campaign, name, {});
  }
}

/** The proxy between a worker and a server; the scoring servers know no Temporal, and callers have a way of their own. */
function link(name: WorkerName, server: 'postgres' | 'temporal'): string {
  if (name === 'api') return server === 'postgres' ? 'api-postgres' : 'client-api';
  if (name === 'scoring' && server === 'temporal') return 'client-scoring';
  return name === 'scoring2' ? 'scoring2-postgres' : `${name}-${server}`;
}

async function restartWith({ fleet }: Campaign, name: WorkerName, env: NodeJS.ProcessEnv): Promise<void> {
  fleet.extraEnv.set(name, env);
  fleet.workers.get(name)?.signal('SIGKILL');
  await sleep(1_000);
  await fleet.workers.get(name)?.untilReady();
}

function shifted(by: string): NodeJS.ProcessEnv {
  return { LD_PRELOAD: clockShifter, FAKETIME: by, FAKETIME_DONT_FAKE_MONOTONIC: '1' };
}
