import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchWideModel } from './support/watch-wide-model.js';
import { wideModel } from './support/wide-model.js';

/**
 * Windows closed a second on a real Postgres with fsync: profile read, judged, written with its revision, every alert
 * series stepped, watermark moved, each in a transaction of its own. By the number of features; beside it, the same
 * windows without traffic.
 */
const windows = 100;

async function perSecond(features: number, rows: number): Promise<number> {
  const home = await mkdtemp(join(tmpdir(), 'tenure-bench-windows-'));
  const watched = await watchWideModel(home, wideModel(features));
  try {
    const { monitoring } = watched.store;
    if (rows > 0) await watched.count(windows, rows);
    await watched.moveTo(windows);
    const begun = performance.now();
    let closed = 0;
    while ((await monitoring.closeNextWindow(watched.slotId)) !== null) closed += 1;
    if (closed !== windows) throw new Error(`${closed} windows were closed instead of ${windows}.`);
    return closed / ((performance.now() - begun) / 1000);
  } finally {
    await watched.stop();
    await rm(home, { recursive: true, force: true });
  }
}

const ten = await perSecond(10, 1_000);
const hundred = await perSecond(100, 1_000);
const empty = await perSecond(100, 0);
console.log(`10 features          ${ten.toFixed(0)} windows/s`);
console.log(
  `100 features         ${hundred.toFixed(0)} windows/s; ${(ten / hundred).toFixed(1)} times as long as 10 features`,
);
console.log(
  `100, without traffic ${empty.toFixed(0)} windows/s; ${(empty / hundred).toFixed(2)} times as many as with it`,
);
