import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import type { ArtifactStore } from '../domain/ports/artifact-store.js';
import type { ServingStore } from '../domain/ports/serving.js';
import type { Clock } from './clock.js';
import { createApp } from './http/create-app.js';
import { PredictionLog } from './log/prediction-log.js';
import { registerServingGauges } from './register-serving-gauges.js';
import { createScoringMetrics } from './metrics.js';
import { findIsolation } from './process/isolation.js';
import { OrphanRecords } from './process/orphan-records.js';
import { loadEngine } from './serve/load-engine.js';
import type { ScoringLimits } from './serve/scoring-limits.js';
import type { ScoringLog } from './serve/scoring-log.js';
import type { FailPointName } from '../platform/fail-points/fail-point-names.js';
import { SlotFollower } from './serve/slot-follower.js';

export interface ScoringServerOptions {
  readonly store: ServingStore;
  readonly artifacts: Pick<ArtifactStore, 'read'>;
  /** Whether `signature` (base64url) of the UTF-8 bytes of `text` was made by the key `keyId`. */
  readonly verify: (text: string, signature: string, keyId: string) => boolean;
  readonly log: ScoringLog;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly limits: ScoringLimits;
  /** Named places where a test may kill the process. */
  readonly reachFailPoint: (name: FailPointName) => Promise<void>;
  /** The environment whose slots are served. */
  readonly environment: string;
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** Under which other processes reach this server; null = host and port. */
  readonly publicUrl: string | null;
  readonly pollMs: number;
  /** A folder of this server on this machine for notes about its model processes. */
  readonly folder: string;
}

export interface ScoringServer {
  readonly url: string;
  readonly serverId: string;
  /** Stops taking requests, answers those that are in, gives up the leases, ends the model processes. */
  stop(): Promise<void>;
}

/** Starts a scoring server: kills model processes that a dead server left behind, listens, and serves what slots grant. */
export async function startScoringServer(options: ScoringServerOptions): Promise<ScoringServer> {
  const { store, artifacts, log, clock, limits, verify } = options;
  const isolation = findIsolation();
  for (const sentence of isolation.missing) log.warn({}, sentence);
  const records = new OrphanRecords(join(options.folder, 'model-processes'));
  const orphans = records.killOrphans();
  if (orphans.length > 0) log.warn({ pids: orphans }, 'Killed model processes that a dead server had left behind.');
  const metrics = createScoringMetrics(options.registry);
  const serverId = randomUUID();
  const onCrash = (model: string, reason: string, next: { waitMs: number; circuitOpen: boolean }) => {
    metrics.crashes.inc({ model });
    log.error({ model, reason, ...next }, 'A model process ended; it is started again.');
  };
  const onRestart = (model: string) => metrics.restarts.inc({ model });
  const sources = { store, artifacts, limits, isolation, records, clock, log, onCrash, onRestart };
  const predictionLog = new PredictionLog({
    store,
    maxFlushRows: limits.maxFlushRows,
    maxQueuedRows: limits.maxUnloggedRows,
    onFlush: (rows, seconds) => {
      metrics.flushRows.observe(rows);
      metrics.flushSeconds.observe(seconds);
    },
    onFailure: (error) => {
      metrics.logFailures.inc();
      log.error({ err: error }, 'Predictions could not be logged.');
    },
  });
  let ownUrl = `http://${options.host}:${options.port}`;
  const follower = new SlotFollower({
    store,
    serverId,
    address: () => options.publicUrl ?? ownUrl,
    environment: options.environment,
    pollMs: options.pollMs,
    clock,
    log,
    slot: {
      async load(grant) {
        const engine = await loadEngine(grant, sources);
        await options.reachFailPoint('swap.afterLoad');
        return engine;
      },
      verify,
      onRefused: (reason) => metrics.grantsRefused.inc({ reason }),
    },
  });
  const { registry, reachFailPoint } = options;
  registerServingGauges(registry, follower, predictionLog);
  const app = createApp({
    follower,
    log: predictionLog,
    limits,
    clock,
    metrics,
    reachFailPoint,
    registry,
    logger: log,
  });
  await app.listen({ host: options.host, port: options.port });
  const { port } = app.server.address() as AddressInfo;
  ownUrl = `http://${options.host}:${port}`;
  await follower.start();
  return {
    url: ownUrl,
    serverId,
    stop: async () => {
      // Requests that never end would hold it up for ever: a closing server looks for slow ones no more.
      const cutOff = setTimeout(() => app.server.closeAllConnections(), limits.requestTimeoutMs);
      await app.close();
      clearTimeout(cutOff);
      await follower.stop();
    },
  };
}
