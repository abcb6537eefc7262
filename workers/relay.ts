import { Client, Connection } from '@temporalio/client';
import { createNotifier } from '../activities/notifications/create-notifier.js';
import { reachFailPoint } from '../platform/fail-points/reach-fail-point.js';
import { createMetrics } from '../platform/metrics/create-metrics.js';
import { serveMetrics } from '../platform/metrics/serve-metrics.js';
import { temporalConnectionOptions } from '../platform/temporal/connection-options.js';
import { createRelayMetrics } from '../relay/create-relay-metrics.js';
import { createSender } from '../relay/create-sender.js';
import { startNotifying } from '../relay/start-notifying.js';
import { startReconciler } from '../relay/start-reconciler.js';
import { startRelay } from '../relay/start-relay.js';
import { startRepeating } from '../relay/start-repeating.js';
import { startScheduling } from '../relay/schedules/start-scheduling.js';
import { startSilenceWatch } from '../relay/start-silence-watch.js';
import { notificationRetry, notificationSinks } from './support/notification-sinks.js';
import { openStore } from './support/open-store.js';
import { startProcess } from './support/start-process.js';
import { untilConnected } from './support/until-connected.js';

/** A cut tail of the audit chain shows from the next checkpoint on. */
const checkpointEveryMs = 60_000;
/** How often profile increments are added up, and how long after its end an hour is left alone, milliseconds. */
const compactEveryMs = 30_000;
const hourMs = 3_600_000;
/** How old a file must be that an upload left, or that nobody registered. */
const sweepAges = { leftOverMs: 2 * hourMs, unusedMs: 7 * 24 * hourMs };

/** The relay: sends committed messages to workflows and people, compares rows with workflows and Schedules, writes checkpoints, adds profiles up, sweeps left files. `node dist/workers/relay.js` */
await startProcess('relay', async (settings, log) => {
  const store = await openStore(settings);
  const { outbox, notifications, monitoring, reconcile, audit, database } = store;
  const { temporalNamespace: namespace, reconcileSeconds } = settings;
  const options = temporalConnectionOptions(settings);
  const connection = await untilConnected(log, options.address, () => Connection.connect(options));
  const client = new Client({ connection, namespace });
  const registry = createMetrics('relay');
  const stopMetrics = await serveMetrics(registry, settings);
  const metrics = createRelayMetrics(registry);

  const everyMs = reconcileSeconds * 1_000;
  const stopReconciler = startReconciler({ client, outbox, reconcile, olderThanMs: everyMs, everyMs, log, metrics });
  const stopScheduling = await startScheduling({ client, monitoring, everyMs, log });
  const stopSilenceWatch = startSilenceWatch({ monitoring, everyMs, log });
  const stopRelay = await startRelay({ outbox, send: createSender(client), reachFailPoint, log, metrics });
  const notify = createNotifier(notificationSinks(settings, log), settings.publicUrl);
  const retry = notificationRetry(settings);
  const stopNotifying = await startNotifying({ notifications, notify, retry, reachFailPoint, log, metrics });
  const stopCheckpoints = startRepeating(
    checkpointEveryMs,
    async () => void (await audit.checkpoint()),
    (error) => log.warn({ err: error }, 'the audit chain got no checkpoint; it is tried again'),
  );
  const stopCompacting = startRepeating(
    compactEveryMs,
    async () => void (await store.compactIncrements(new Date(Date.now() - hourMs))),
    (error) => log.warn({ err: error }, 'profiles were not added up by hour; it is tried again'),
  );
  const stopSweeping = startRepeating(
    hourMs,
    async () => void (await store.sweepArtifacts(sweepAges)),
    (error) => log.warn({ err: error }, 'left files were not swept; it is tried again'),
  );
  return async () => {
    await stopSweeping();
    await stopCompacting();
    await stopCheckpoints();
    await stopReconciler();
    await stopSilenceWatch();
    await stopScheduling();
    await stopNotifying();
    await stopRelay();
    await stopMetrics();
    await connection.close();
    await database.destroy();
  };
});
