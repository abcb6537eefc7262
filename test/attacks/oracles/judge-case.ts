import { setTimeout as sleep } from 'node:timers/promises';
import type { AttackCase, OracleName } from '../attack-case.js';
import type { AttackWorld } from '../world/attack-world.js';
import type { Recorded } from '../world/recorder.js';
import { loudIn } from './loud-in.js';
import { Probe } from './probe.js';
import { type Snapshot, takeSnapshot } from './snapshot.js';

/** The file asks for 1 s of a machine of its own; the test shares two cores with Postgres, Temporal and seven processes. */
const longestWaitMs = 2000;
const longestAnswerMs = 5000;
const readyWithinMs = 2000;
const residentGrowth = 512 * 1024 ** 2;
/** Pooled connections to Postgres and Temporal come and go: an honest request opens as many. */
const filesOfPools = 40;
const settleMs = 3000;

/** Runs a case between two looks at the world; answers what each broken oracle says, an empty list when all hold. */
export async function judgeCase(world: AttackWorld, attack: AttackCase): Promise<string[]> {
  world.recorder.take();
  const before = await takeSnapshot(world);
  const probe = await Probe.start(world);
  // A probe that goes on after a failed case would beat into the next one.
  const failed = await attack.run(world).then(
    () => null,
    (error: unknown) => ({ error }),
  );
  const { longestMs, failures } = await probe.stop();
  if (failed) throw failed.error;
  const answers = world.recorder.take();
  const after = await settled(world, before, attack);
  const said: Record<OracleName, readonly string[]> = {
    alive: await alive(world, before, after),
    responsive: [
      ...(longestMs > longestWaitMs ? [`a bystander waited ${Math.round(longestMs)} ms`] : []),
      ...(failures > 0 ? [`${failures} beats of a bystander were not answered`] : []),
    ],
    bounded: bounded(before, after),
    quiet: quiet(answers, world.logged().slice(before.logLength)),
    traced: await traced(world, before, attack.traces ?? []),
    unchanged: Object.keys(after.tables)
      .filter((table) => after.tables[table] !== before.tables[table])
      .map((table) => `table ${table} changed`),
    wellFormed: answers.flatMap(({ what, status, body }) =>
      (status !== null && status >= 500) || /INTERNAL_SERVER_ERROR|"InternalError"/.test(body)
        ? [`${what}: ${status} ${body.slice(0, 200)}`]
        : [],
    ),
    prompt: answers
      .filter(({ tookMs }) => tookMs > longestAnswerMs)
      .map(({ what, tookMs }) => `${what} took ${Math.round(tookMs)} ms`),
  };
  return Object.entries(said).flatMap(([oracle, faults]) =>
    attack.except?.[oracle as OracleName] === undefined ? faults.map((fault) => `${oracle}: ${fault}`) : [],
  );
}

/** Files, memory and rows may need a moment to come back to what they were. */
async function settled(world: AttackWorld, before: Snapshot, attack: AttackCase): Promise<Snapshot> {
  const limit = Date.now() + settleMs;
  for (;;) {
    const after = await takeSnapshot(world);
    if (bounded(before, after).length === 0 || Date.now() > limit) return after;
    if (attack.except?.bounded !== undefined) return after;
    await sleep(100);
  }
}

async function alive(world: AttackWorld, before: Snapshot, after: Snapshot): Promise<string[]> {
  const faults = Object.keys(before.processes)
    .filter((name) => String(before.processes[name]) !== String(after.processes[name]))
    .map((name) => `${name} had process ${String(before.processes[name])} and has ${String(after.processes[name])}`);
  for (const url of [world.tenure.url, world.production.url]) {
    const signal = AbortSignal.timeout(readyWithinMs);
    const ready = await fetch(`${url}/readyz`, { signal }).catch(() => null);
    if (!ready?.ok) faults.push(`${url} is not ready within ${readyWithinMs} ms`);
  }
  return faults;
}

function bounded(before: Snapshot, after: Snapshot): string[] {
  const faults: string[] = [];
  for (const pid of Object.keys(before.resident)) {
    const grown = (after.resident[pid] ?? 0) - (before.resident[pid] ?? 0);
    if (grown > residentGrowth) faults.push(`process ${pid} grew by ${Math.round(grown / 1024 ** 2)} MB`);
    const files = (after.openFiles[pid] ?? 0) - (before.openFiles[pid] ?? 0);
    if (files > filesOfPools) faults.push(`process ${pid} keeps ${files} more files open`);
  }
  if (after.diskBytes > before.diskBytes) faults.push(`${after.diskBytes - before.diskBytes} bytes stay on disk`);
  return faults;
}

function quiet(answers: readonly Recorded[], logged: string): string[] {
  const inAnswers = answers.flatMap(({ what, body }) => loudIn(body).map((found) => `${what} tells ${found}`));
  return [...inAnswers, ...loudIn(logged).map((found) => `the log tells ${found}`)];
}

async function traced(world: AttackWorld, before: Snapshot, wanted: readonly string[]): Promise<string[]> {
  const { rows } = await world.owner.query<{ type: string }>(
    'select type from audit_event where seq > $1 order by seq',
    [before.auditSeq],
  );
  const types = rows.map(({ type }) => type);
  if (wanted.length === 0 || String(types) === String(wanted)) return [];
  return [`the audit trail has gained ${types.join(', ') || 'nothing'} instead of ${wanted.join(', ')}`];
}
