import { join } from 'node:path';
import { createLifecycleActivities } from '../activities/create-lifecycle-activities.js';
import { countWindows } from '../activities/monitoring/count-windows.js';
import { createMetrics } from '../platform/metrics/create-metrics.js';
import { serveMetrics } from '../platform/metrics/serve-metrics.js';
import { taskQueues } from '../workflows/messages.js';
import { bundleWorkflows } from './bundle-workflows.js';
import { openStore } from './support/open-store.js';
import { runTemporalWorker } from './support/run-temporal-worker.js';
import { startProcess } from './support/start-process.js';

/** The life-cycle worker: all workflows, and the activities that read, record and wait. `node dist/workers/lifecycle.js` */
await startProcess('lifecycle', async (settings, log) => {
  const store = await openStore(settings);
  const codePath = await bundleWorkflows(join(settings.home, 'cache'));
  const registry = createMetrics('lifecycle');
  const stopMetrics = await serveMetrics(registry, settings);
  const monitoring = countWindows(store.monitoring, registry);
  const stopWorker = await runTemporalWorker(settings, log, {
    taskQueue: taskQueues.lifecycle,
    workflowBundle: { codePath },
    activities: createLifecycleActivities({ ...store, monitoring }),
  });
  return async () => {
    await stopWorker();
    await stopMetrics();
    await store.database.destroy();
  };
});
