import { join } from 'node:path';
import pino from 'pino';
import { Registry } from 'prom-client';
import { createComputeActivities } from '../../../activities/create-compute-activities.js';
import { createLifecycleActivities } from '../../../activities/create-lifecycle-activities.js';
import { createRelayMetrics } from '../../../relay/create-relay-metrics.js';
import { createSender } from '../../../relay/create-sender.js';
import { startReconciler } from '../../../relay/start-reconciler.js';
import { startRelay } from '../../../relay/start-relay.js';
import { systemClock } from '../../../scoring/clock.js';
import { startScoringServer } from '../../../scoring/start-scoring-server.js';
import { trialRun } from '../../../scoring/trial/trial-run.js';
import { createServingStore } from '../../../store/serving/index.js';
import { runTraining } from '../../../training/run-training.js';
import { startTestStore, type TestStore } from '../../store/support/start-test-store.js';
import { startRig, type Rig } from '../rig.js';
import { scoringLimits } from '../scoring-limits.js';

/** Everything real in one process: Postgres, Temporal, workers, relay, reconciler and a scoring server. */
export interface Spine {
  readonly test: TestStore;
  readonly rig: Rig;
  readonly scoringUrl: string;
}

const log = pino({ level: 'silent' });
const noFailPoint = async () => undefined;
const reconcileMs = 1_000;

/** Starts the parts, runs `body`, stops them in order. */
export async function withSpine(body: (spine: Spine) => Promise<void>): Promise<void> {
  const stops: (() => Promise<unknown>)[] = [];
  try {
    const test = await startTestStore();
    stops.push(() => test.stop());
    const rig = await startRig();
    stops.push(() => rig.stop());
    const scoring = await startScoring(test);
    stops.push(() => scoring.stop());
    stops.push(await startRelaying(test, rig));
    const { store } = test;
    const compute = createComputeActivities({
      ...store,
      runTraining,
      trialRun,
      reachFailPoint: noFailPoint,
      workFolder: join(test.home, 'work'),
    });
    const lifecycle = createLifecycleActivities({ ...store });
    await rig.withWorkers(lifecycle, compute, () => body({ test, rig, scoringUrl: scoring.url }));
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

async function startScoring({ store, home }: TestStore) {
  const serving = createServingStore(store.database);
  const server = await startScoringServer({
    store: serving,
    artifacts: store.artifacts,
    verify: (text, signature, keyId) => store.verifier.verify(Buffer.from(text, 'utf8'), signature, keyId),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    registry: new Registry(),
    clock: systemClock,
    limits: scoringLimits(),
    reachFailPoint: noFailPoint,
    environment: 'production',
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    pollMs: 1_000,
    folder: join(home, 'scoring'),
  });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      await serving.close();
    },
  };
}

async function startRelaying({ store }: TestStore, { client }: Rig): Promise<() => Promise<void>> {
  const metrics = createRelayMetrics(new Registry());
  const { outbox, reconcile } = store;
  const timing = { olderThanMs: reconcileMs, everyMs: reconcileMs };
  const stopReconciler = startReconciler({ client, outbox, reconcile, ...timing, log, metrics });
  const stopRelay = await startRelay({ outbox, send: createSender(client), reachFailPoint: noFailPoint, log, metrics });
  return async () => {
    await stopReconciler();
    await stopRelay();
  };
}
