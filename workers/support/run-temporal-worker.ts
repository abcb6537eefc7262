import { DefaultLogger, NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import type { Logger } from 'pino';
import { temporalConnectionOptions } from '../../platform/temporal/connection-options.js';
import type { Settings } from '../../platform/settings/settings.js';
import { activityFailPoints } from './activity-fail-points.js';
import { failPointSinks } from './fail-point-sinks.js';
import type { Stop } from './start-process.js';
import { untilConnected } from './until-connected.js';

/** How long activities may go on after SIGTERM, and after how long the worker gives up. Less than a supervisor's patience. */
const shutdownGraceTime = '3s';
const shutdownForceTime = '7s';
/** Beats go out at most this far apart, so that a cancellation is heard soon. */
const maxHeartbeatThrottleInterval = '1s';

/** Polls a task queue until stopped. A worker that fails ends the process: its supervisor starts it anew. */
export async function runTemporalWorker(
  settings: Settings,
  log: Logger,
  options: Pick<WorkerOptions, 'taskQueue' | 'activities' | 'workflowBundle' | 'maxConcurrentActivityTaskExecutions'>,
): Promise<Stop> {
  Runtime.install({ logger: forward(log), shutdownSignals: [] });
  const target = temporalConnectionOptions(settings);
  const connection = await untilConnected(log, target.address, () => NativeConnection.connect(target));
  const worker = await Worker.create({
    connection,
    namespace: settings.temporalNamespace,
    shutdownGraceTime,
    shutdownForceTime,
    maxHeartbeatThrottleInterval,
    interceptors: { activity: [activityFailPoints] },
    sinks: failPointSinks,
    ...options,
  });
  const running = worker.run();
  running.catch((error: unknown) => {
    log.fatal({ err: error }, 'the worker failed');
    process.exit(1);
  });
  return async () => {
    if (worker.getState() === 'RUNNING') worker.shutdown();
    await running;
    await connection.close();
  };
}

function forward(log: Logger): DefaultLogger {
  return new DefaultLogger('WARN', ({ level, message, meta }) => {
    if (level === 'ERROR') log.error(meta, message);
    else log.warn(meta, message);
  });
}
