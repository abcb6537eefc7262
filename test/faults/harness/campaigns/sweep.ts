import { setTimeout as sleep } from 'node:timers/promises';
import type { FailPointAction } from '../../../../platform/fail-points/fail-point.js';
import { failPointNames, type FailPointName } from '../../../../platform/fail-points/fail-point-names.js';
import type { ArmedPoints } from './armed-points.js';
import type { Campaign } from './campaign.js';
import { lap } from './lap.js';

/** Points that are armed in one lap: few enough to tell them apart, many enough to end some time. */
const groupSize = 7;
/** A process that stands still is ended after this time, as the probe of an orchestrator does. */
const probeMs = 15_000;

/** Every fail point with every action, each once. Answers how many there were, and those that no lap reached. */
export async function sweep(
  campaign: Campaign,
  armed: ArmedPoints,
  actions: readonly FailPointAction[],
): Promise<{ readonly reached: number; readonly missed: readonly string[] }> {
  const missed: string[] = [];
  let reached = 0;
  let laps = 0;
  for (const action of actions) {
    let open: readonly FailPointName[] = [...failPointNames];
    // A second round for those whose place was not passed in the first.
    for (let round = 1; round <= 2 && open.length > 0; round += 1) {
      const left: FailPointName[] = [];
      for (const group of groupsOf(open)) {
        left.push(...(await sweepGroup(campaign, armed, action, group, (laps += 1))));
      }
      reached += open.length - left.length;
      open = left;
    }
    missed.push(...open.map((name) => `${name}=${action}`));
  }
  armed.disarm();
  return { reached, missed };
}

/** One lap with these points armed. Answers those that were not reached. */
async function sweepGroup(
  campaign: Campaign,
  armed: ArmedPoints,
  action: FailPointAction,
  group: readonly FailPointName[],
  number: number,
): Promise<FailPointName[]> {
  const { history } = campaign.world;
  const began = Date.now();
  armed.arm(group, action);
  await history.record({ client: 'harness', op: 'fault', args: { action, points: group } });
  const over = new AbortController();
  const probing = action === 'hang' ? endHung(armed, group, over.signal) : Promise.resolve();
  await lap(campaign, number);
  over.abort();
  await probing;
  // The last effects of a lap are seen before their processes come by the place behind them.
  const missing = () => group.filter((name) => armed.reachedBy(name).length === 0);
  for (let looks = 0; looks < 50 && missing().length > 0; looks += 1) await sleep(100);
  const left = missing();
  const told = left.length === 0 ? 'all reached' : `not reached: ${left.join(', ')}`;
  campaign.options.say(`${action} ${group.join(', ')}: ${Math.round((Date.now() - began) / 1000)} s, ${told}`);
  return left;
}

async function endHung(armed: ArmedPoints, group: readonly FailPointName[], signal: AbortSignal): Promise<void> {
  const seen = new Map<string, number>();
  while (!signal.aborted) {
    await sleep(500);
    for (const name of group) {
      for (const pid of armed.reachedBy(name)) {
        const key = `${name} ${pid}`;
        const since = seen.get(key) ?? Date.now();
        seen.set(key, since);
        if (since === Infinity || Date.now() - since < probeMs) continue;
        seen.set(key, Infinity);
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It has ended for another reason.
        }
      }
    }
  }
}

function groupsOf(points: readonly FailPointName[]): FailPointName[][] {
  // Neighbours of the list lie on one way: spread over the groups, each has a process of its own to hit.
  const count = Math.ceil(points.length / groupSize);
  return Array.from({ length: count }, (_, group) => points.filter((_point, index) => index % count === group));
}
