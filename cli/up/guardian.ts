import { setTimeout as sleep } from 'node:timers/promises';
import { planPostgres } from '../../platform/postgres/plan-postgres.js';
import { stopServer } from '../../platform/postgres/run-server.js';
import { forgetProcess, livingProcess } from './process-record.js';
import { stopProcess } from './stop-process.js';

/**
 * A small process beside `up`: when the pipe to it closes because `up` was killed, and nobody started it again in time,
 * it stops the Temporal server and Postgres, which would otherwise run for ever. The next start ends it first.
 */
const patienceMs = 10_000;
const home = process.argv[2];
if (home === undefined) throw new Error('the guardian is told its home by tenure up');

process.on('SIGINT', () => undefined);
await new Promise((closed) => process.stdin.on('end', closed).on('error', closed).resume());
await sleep(patienceMs);
if (livingProcess(home, 'up') === null) {
  await stopProcess(home, 'temporal', 5000);
  await stopServer(planPostgres(home));
  forgetProcess(home, 'guardian');
}
