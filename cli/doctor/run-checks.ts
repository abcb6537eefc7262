import { resolve } from 'node:path';
import type { Check } from './check.js';
import { checkHome } from './check-home.js';
import { checkNode } from './check-node.js';
import { checkPorts } from './check-ports.js';
import { checkPostgres } from './check-postgres.js';
import { checkRunning } from './check-running.js';
import { checkSettings } from './check-settings.js';
import { checkTemporal } from './check-temporal.js';

/** Everything that `tenure doctor` looks at, in the order in which it is shown. */
export async function runChecks(
  env: Readonly<Record<string, string | undefined>>,
  portOffset: number,
): Promise<Check[]> {
  const home = resolve(env['TENURE_HOME'] ?? '.tenure');
  return [
    checkNode(),
    checkHome(home),
    checkPostgres(home, env),
    checkTemporal(env),
    ...(await checkRunning(home)),
    ...(await checkPorts(home, portOffset)),
    ...checkSettings(env),
  ];
}
