import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { createClient, fetchDevToken } from '../../client/index.js';
import { approve, refusalOfSubmitter, untilRequested } from './demo/approve-release.js';
import type { DemoWorld } from './demo/demo-world.js';
import { retire, rollBack } from './demo/end-of-life.js';
import { freePortOffset } from './demo/free-port-offset.js';
import { live } from './demo/live.js';
import { patientClient } from './demo/patient-client.js';
import { selfCheck } from './demo/self-check.js';
import { startUp } from './demo/start-up.js';
import { timeline } from './demo/timeline.js';

/**
 * A model's whole life, unattended, as the ready users, as fast as verdicts allow: `npm run demo`. In a home of its own
 * (TENURE_DEMO_HOME, default `.tenure/demo`), which is begun anew, and on free ports. It checks itself through GraphQL
 * and ends with 0 only when everything held.
 */
const leastWindows = 30;
const began = performance.now();
const home = resolve(process.env['TENURE_DEMO_HOME'] ?? '.tenure/demo');

function tell(line: string): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(0).padStart(4);
  process.stdout.write(line === '' ? '\n' : `${seconds} s  ${line}\n`);
}

async function play(world: DemoWorld): Promise<boolean> {
  const first = await untilRequested(world, 1);
  const rules = await refusalOfSubmitter(world, first);
  tell(`developer-1, who submitted it, may not approve it: ${rules.join(', ')}`);
  await approve(world, first, ['Gates and data look right', 'Limits are stated']);
  const seen = await live(world, leastWindows);
  tell(`${seen.windows.totalCount} windows are closed.`);
  tell(`operator-1 rolls back: version 1 serves again after ${(await rollBack(world)).toFixed(1)} s.`);
  await retire(world);
  tell('The model is retired; its traffic has stopped.');

  tell('');
  for (const line of await timeline(world.as('auditor-1'))) process.stdout.write(`${line}\n`);
  tell('');
  const checks = await selfCheck(world, leastWindows);
  for (const { what, found, holds } of checks)
    process.stdout.write(`${holds ? 'holds ' : 'FAILS '} ${what}: ${found}\n`);
  return checks.every(({ holds }) => holds);
}

rmSync(home, { recursive: true, force: true });
const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort());
const tenure = await startUp(home, await freePortOffset(), (line) => process.stderr.write(`        ${line}\n`));
try {
  const world: DemoWorld = {
    scoringUrl: tenure.scoringUrl,
    as: (user) => patientClient(createClient({ url: tenure.url, token: () => fetchDevToken(tenure.url, user) })),
    tell,
  };
  const interrupted = new Promise<never>((_, reject) => {
    stopped.signal.addEventListener('abort', () => reject(new Error('interrupted')));
  });
  const held = await Promise.race([play(world), interrupted]);
  tell(held ? 'Everything held.' : 'Not everything held: see above.');
  process.exitCode = held ? 0 : 1;
} catch (error) {
  process.stderr.write(`The demo failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await tenure.stop();
}
