import { join } from 'node:path';
import { createComputeActivities } from '../activities/create-compute-activities.js';
import { reachFailPoint } from '../platform/fail-points/reach-fail-point.js';
import { createMetrics } from '../platform/metrics/create-metrics.js';
import { serveMetrics } from '../platform/metrics/serve-metrics.js';
import { trialRun } from '../scoring/trial/trial-run.js';
import { runTraining } from '../training/run-training.js';
import { taskQueues } from '../workflows/messages.js';
import { openStore } from './support/open-store.js';
import { runTemporalWorker } from './support/run-temporal-worker.js';
import { startProcess } from './support/start-process.js';

/** Trainings and validations at a time: each fills about one processor in a process of its own. */
const atATime = 2;

/** The compute worker: trains and validates, each in child processes. `node dist/workers/compute.js` */
await startProcess('compute', async (settings, log) => {
  const store = await openStore(settings);
  const stopMetrics = await serveMetrics(createMetrics('compute'), settings);
  const { releases, artifacts } = store;
  const stopWorker = await runTemporalWorker(settings, log, {
    taskQueue: taskQueues.compute,
    maxConcurrentActivityTaskExecutions: atATime,
    activities: createComputeActivities({
      releases,
      artifacts,
      runTraining,
      trialRun,
      reachFailPoint,
      workFolder: join(settings.home, 'work'),
    }),
  });
  return async () => {
    await stopWorker();
    await stopMetrics();
    await store.database.destroy();
  };
});
