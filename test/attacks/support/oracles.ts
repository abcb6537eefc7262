import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@jest/globals';
import pg from 'pg';
import { processesOf, type ProcessName } from '../../support/tenure-processes.js';
import type { Reply } from './reply.js';
import type { Target } from './target.js';

const processes: readonly ProcessName[] = ['api', 'lifecycle', 'compute', 'relay', 'scoring'];

/** Tables whose rows are business; what only tells of attempts is not among them. */
const tables = [
  ...['model', 'model_state', 'model_version', 'model_version_state', 'version_content', 'policy_version'],
  ...['approval_request', 'approval_request_state', 'approval_decision', 'slot', 'deployment', 'role_grant', 'command'],
  ...['dataset_version', 'finding_state', 'retirement', 'ground_truth', 'prediction_key'],
];

/** What no answer and no log line may hold: stacks, SQL, paths of this machine, secrets. */
const leaks = [
  /\n\s+at .+:\d+:\d+/,
  /\b(select|insert|update|delete)\b[^"]{0,200}\b(from|into|set)\b[^"]{0,80}\bwhere\b/i,
  /(^|[\s"'(])\/(root|home|tmp|usr|var|work|opt)\/[\w.-]+/,
  /postgres:\/\//,
  /BEGIN (PRIVATE|EC|RSA)/,
  /onnxruntime_src|\.cc:\d+/,
];

const promptMs = 5_000;
const aliveMs = 2_000;
/** Parent memory may grow by so much over all cases. */
const growthBytes = 512 * 2 ** 20;
/** A machine with two cores also runs the attacker: a cheap call may wait a little longer than the second that is promised. */
const responsiveMs = 2_500;

/** How the installation stood before a case, and what is held against it afterwards. */
export class Oracles {
  private pids = '';
  private hash = '';
  private slowest = 0;
  private probing = false;
  private probe: Promise<void> = Promise.resolve();
  private resident: number | null = null;

  constructor(private readonly target: Target) {}

  async before(): Promise<void> {
    this.target.replies.length = 0;
    this.pids = this.processIds();
    this.hash = await this.tableHash();
    this.resident ??= this.residentBytes();
    this.slowest = 0;
    this.probing = true;
    this.probe = this.keepProbing();
  }

  /** All that holds for every case. `unchanged`: nothing of the business may differ; `slow`: the case says otherwise about time. */
  async after({ unchanged, slow }: { readonly unchanged: boolean; readonly slow: boolean }): Promise<void> {
    this.probing = false;
    await this.probe;
    const { replies } = this.target;
    expect({ alive: this.processIds() }).toEqual({ alive: this.pids });
    expect(await this.isReady()).toBe(true);
    expect(this.slowest).toBeLessThan(responsiveMs);
    expect(this.residentBytes() - (this.resident ?? 0)).toBeLessThan(growthBytes);
    expect(replies.flatMap(leakIn)).toEqual([]);
    expect(
      replies.filter(({ status }) => status >= 500).map(({ status, text }) => `${status} ${text.slice(0, 200)}`),
    ).toEqual([]);
    expect(
      replies.filter(({ text }) => text.includes('"InternalError"')).map(({ text }) => text.slice(0, 200)),
    ).toEqual([]);
    if (!slow) expect(Math.max(0, ...replies.map(({ ms }) => ms))).toBeLessThan(promptMs);
    if (unchanged) expect(await this.tableHash()).toBe(this.hash);
  }

  /** Audit events of a type; for cases that must leave exactly one. */
  async count(type: string): Promise<number> {
    const [row] = await this.rows<{ count: string }>('select count(*) from audit_event where type = $1', [type]);
    return Number(row?.count);
  }

  async rows<T extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
    const client = new pg.Client(this.target.tenure.ownerUrl);
    await client.connect();
    try {
      return (await client.query<T>(sql, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  /** Lines of the logs that hold what they must not. Stacks of our own errors are wanted there, secrets are not. */
  leaksInLogs(): readonly string[] {
    const folder = join(this.target.tenure.home, 'logs');
    return readdirSync(folder).flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => /postgres:\/\/[^:]+:[^@]+@|BEGIN (PRIVATE|EC)|Bearer ey/.test(line) || isForged(line))
        .map((line) => `${name}: ${line.slice(0, 200)}`),
    );
  }

  private processIds(): string {
    return processes.map((name) => `${name} ${processesOf(this.target.tenure.home, name).join(' ')}`).join(', ');
  }

  private residentBytes(): number {
    const [pid] = processesOf(this.target.tenure.home, 'api');
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024;
  }

  private async isReady(): Promise<boolean> {
    for (const end = performance.now() + aliveMs; performance.now() < end; await sleep(50)) {
      const ready = await fetch(`${this.target.tenure.url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (ready) return true;
    }
    return false;
  }

  private async keepProbing(): Promise<void> {
    while (this.probing) {
      const began = performance.now();
      await fetch(`${this.target.tenure.url}/livez`).then(
        (answer) => answer.text(),
        () => undefined,
      );
      this.slowest = Math.max(this.slowest, performance.now() - began);
      await sleep(100);
    }
  }

  private async tableHash(): Promise<string> {
    const parts = tables.map(
      (table) => `(select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${table} t)`,
    );
    const [row] = await this.rows<{ hash: string }>(`select concat_ws(' ', ${parts.join(', ')}) as hash`);
    return row?.hash ?? '';
  }
}

function leakIn({ text, headers }: Reply): string[] {
  // The schema and the web page speak of paths of their own.
  if (headers.get('content-type')?.includes('html') === true) return [];
  return leaks.filter((leak) => leak.test(text)).map((leak) => `${leak}: ${text.slice(0, 300)}`);
}

/** A log is one JSON object a line; a line that is none was put there by an attacker. */
function isForged(line: string): boolean {
  return line.includes('forged log line') && !line.startsWith('{');
}
