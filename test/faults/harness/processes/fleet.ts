import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureKeys } from '../../../../platform/keys/ensure-keys.js';
import { acquireTemporal } from '../../../../platform/temporal/acquire-temporal.js';
import { TcpProxy } from '../net/tcp-proxy.js';
import type { History } from '../record/history.js';
import { childEnv } from './child-env.js';
import { takePorts, type Ports } from './ports.js';
import { PostgresServer } from './postgres-server.js';
import { runOnce } from './run-once.js';
import { temporalAnswers, temporalArgs } from './temporal-args.js';
import { WatchedChild } from './watched-child.js';

export const workerNames = ['api', 'lifecycle', 'compute', 'relay', 'scoring', 'scoring2'] as const;
export type WorkerName = (typeof workerNames)[number];
export type ProcessName = WorkerName | 'temporal' | 'postgres';

export interface FleetOptions {
  readonly home: string;
  readonly history: History;
  readonly webhookUrl: string;
  /** Value of TENURE_FAIL_POINTS for all workers; read at each start. */
  readonly failPoints?: () => string;
  /** Puts a proxy between each worker and each server, and between clients and servers. */
  readonly proxied?: boolean;
}

/** Every process of a Tenure as a child of the harness, each started again whenever it ends. */
export class Fleet {
  readonly workers = new Map<ProcessName, WatchedChild>();
  readonly proxies = new Map<string, TcpProxy>();
  /** More environment for the next start of a worker. */
  readonly extraEnv = new Map<WorkerName, NodeJS.ProcessEnv>();

  private constructor(
    private readonly options: FleetOptions,
    readonly ports: Ports,
    readonly postgres: PostgresServer,
  ) {}

  /** Starts everything and waits until all are ready. */
  static async start(options: FleetOptions): Promise<Fleet> {
    const { home, history } = options;
    for (const folder of ['logs', 'temporal', 'second', 'sink']) mkdirSync(join(home, folder), { recursive: true });
    chmodSync(home, 0o755);
    ensureKeys(home);
    const postgres = await PostgresServer.start(home, (began) => void told(history, 'postgres', began));
    const fleet = new Fleet(options, await takePorts(), postgres);
    await fleet.startTemporal();
    await fleet.startProxies();
    const env = { ...fleet.env('api'), TENURE_MIGRATION_DATABASE_URL: postgres.ownerUrl };
    await runOnce('migrate', env);
    await runOnce('prepare-temporal', fleet.env('api'));
    for (const name of workerNames) fleet.workers.set(name, fleet.startWorker(name));
    await fleet.untilReady();
    return fleet;
  }

  get url(): string {
    return `http://127.0.0.1:${this.proxies.get('client-api')?.port ?? this.ports.api}`;
  }
  get scoringUrls(): readonly string[] {
    return [this.proxies.get('client-scoring')?.port ?? this.ports.scoring, this.ports.scoring2].map(
      (port) => `http://127.0.0.1:${port}`,
    );
  }
  get artifacts(): string {
    return join(this.options.home, 'artifacts');
  }
  get temporalAddress(): string {
    return `127.0.0.1:${this.ports.temporal}`;
  }

  /** Resolves when every process runs and has said that it is ready. */
  async untilReady(): Promise<void> {
    for (;;) {
      const all = [...this.workers.values()];
      await Promise.all(all.map((worker) => worker.untilReady()));
      if (all.every((worker) => worker.pid !== null) && this.postgres.pid !== null) return;
      await sleep(100);
    }
  }

  async stop(): Promise<void> {
    for (const name of [...workerNames].reverse()) await this.workers.get(name)?.stop();
    await this.workers.get('temporal')?.stop();
    for (const proxy of this.proxies.values()) await proxy.stop();
    await this.postgres.stop();
  }

  private env(name: WorkerName): NodeJS.ProcessEnv {
    const { home, webhookUrl, failPoints } = this.options;
    const port = (server: 'postgres' | 'temporal') => this.proxies.get(`${name}-${server}`)?.port;
    return {
      ...childEnv({ home, name, ports: this.ports, databaseUrl: this.postgres.appUrl, webhookUrl, url: this.url }),
      ...(port('postgres') && { DATABASE_URL: withPort(this.postgres.appUrl, port('postgres') ?? 0) }),
      TEMPORAL_ADDRESS: `127.0.0.1:${port('temporal') ?? this.ports.temporal}`,
      ...(failPoints && { TENURE_FAIL_POINTS: failPoints() }),
      ...this.extraEnv.get(name),
    };
  }

  private startWorker(name: WorkerName): WatchedChild {
    const { home, history } = this.options;
    const script = join(process.cwd(), 'dist', 'workers', `${name === 'scoring2' ? 'scoring' : name}.js`);
    return new WatchedChild({
      name,
      program: process.execPath,
      args: ['--disable-warning=ExperimentalWarning', script],
      env: () => this.env(name),
      logFile: join(home, 'logs', `${name}.log`),
      isReady: (line) => line.includes('"msg":"ready"'),
      onReady: (_, began) => void told(history, name, began),
      onExit: (_, how) => void history.record({ client: 'harness', op: 'exit', args: { process: name, how } }),
    });
  }

  private async startTemporal(): Promise<void> {
    const { home, history } = this.options;
    const { path } = await acquireTemporal(() => undefined);
    const temporal = new WatchedChild({
      name: 'temporal',
      program: path,
      args: temporalArgs(home, this.ports),
      env: () => process.env,
      logFile: join(home, 'logs', 'temporal.log'),
      answers: () => temporalAnswers(this.temporalAddress),
      onReady: (_, began) => void told(history, 'temporal', began),
      onExit: (_, how) => void history.record({ client: 'harness', op: 'exit', args: { process: 'temporal', how } }),
    });
    this.workers.set('temporal', temporal);
    await temporal.untilReady();
  }

  private async startProxies(): Promise<void> {
    if (this.options.proxied !== true) return;
    const add = async (name: string, target: () => number) => void this.proxies.set(name, await TcpProxy.start(target));
    await add('client-api', () => this.ports.api);
    await add('client-scoring', () => this.ports.scoring);
    for (const name of workerNames) {
      await add(`${name}-postgres`, () => this.postgres.port);
      await add(`${name}-temporal`, () => this.ports.temporal);
    }
  }
}

function told(history: History, process: string, began: number): Promise<void> {
  return history.record({ client: 'harness', op: 'ready', args: { process, afterMs: Date.now() - began } });
}

function withPort(url: string, port: number): string {
  const parsed = new URL(url);
  parsed.port = String(port);
  return parsed.href;
}
