import { setTimeout as pause } from 'node:timers/promises';
import { UnavailableError } from '../../../client/index.js';
import { approve, openRequest } from './approve-release.js';
import type { DemoWorld } from './demo-world.js';
import { newestLogLoss, watch, type Watched } from './watch.js';

const longestLifeMs = 30 * 60_000;
const lookEveryMs = 500;

/**
 * Lets the model live until it has had `windows` closed windows and two champions: tells alerts and figures as they come,
 * and lets two people approve every version that waits. Answers the last look.
 */
export async function live(world: DemoWorld, windows: number): Promise<Watched> {
  const told = new Set<string>();
  const tellOnce = (line: string, key = line): void => {
    if (told.has(key)) return;
    told.add(key);
    world.tell(line);
  };
  const end = Date.now() + longestLifeMs;
  for (;;) {
    const seen = await look(world);
    if (seen !== null) {
      const quality = newestLogLoss(seen);
      if (quality !== null) tellOnce(quality.line, quality.window);
      for (const alert of seen.alerts.filter(({ episode }) => episode !== null)) {
        tellOnce(`Alert: ${alert.summary}`);
        if (alert.response !== null) tellOnce(`Response to ${alert.episode}: ${alert.response}`);
      }
      if (seen.champion !== null) tellOnce(`Version ${seen.champion.number} is champion`);
      const waited = await approveWhatWaits(world);
      const isDone = seen.windows.totalCount >= windows && championsOf(seen) >= 2;
      if (!waited && isDone && !isOnItsWay(seen)) return seen;
    }
    if (Date.now() > end) throw new Error(`no two champions and ${windows} windows within half an hour`);
    await pause(lookEveryMs);
  }
}

/** The newest version is neither where it serves nor where it failed. */
function isOnItsWay({ latestVersion }: Watched): boolean {
  if (latestVersion === null || latestVersion.stageStatus === 'FAILED') return false;
  return !['PRODUCTION', 'RETIRED'].includes(latestVersion.stage);
}

/** Numbers of different versions that have been champion. */
export function championsOf({ deployments }: Watched): number {
  return new Set(deployments.map(({ version }) => version.number)).size;
}

/** A server that restarts is looked at again. */
async function look(world: DemoWorld): Promise<Watched | null> {
  return watch(world.as('auditor-1')).catch(nullWhenUnavailable);
}

function nullWhenUnavailable(error: unknown): null {
  if (error instanceof UnavailableError) return null;
  throw error;
}

/** Answers whether a version waited. A server that restarts is asked again in the next round. */
async function approveWhatWaits(world: DemoWorld): Promise<boolean> {
  const request = await openRequest(world).catch(nullWhenUnavailable);
  if (request === null) return false;
  await approve(world, request, [
    'Better on the rows that neither was trained on',
    'Calibrated, and no worse anywhere',
  ]);
  return true;
}
