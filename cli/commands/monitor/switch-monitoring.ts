import { mutate } from '../../../client/index.js';
import type { Io } from '../../io.js';
import { idempotencyKey, type MutationOptions } from '../../options/add-mutation-options.js';
import { printJson } from '../../output/print-json.js';
import { openSession } from '../../session/open-session.js';

export interface MonitorOptions extends MutationOptions {
  readonly environment?: string;
  readonly reason?: string;
}

/** Sends a command about the monitoring of a model, and answers what it is like now. Prints it as JSON when asked to. */
export async function switchMonitoring(
  io: Io,
  options: MonitorOptions,
  name: 'pauseMonitoring' | 'resumeMonitoring' | 'runMonitoringNow',
  model: string,
) {
  const { client } = await openSession(io, options, true);
  const payload = await mutate(client, name, {
    model,
    ...(options.environment === undefined ? {} : { environment: options.environment }),
    ...(options.reason === undefined ? {} : { reason: options.reason }),
    ...idempotencyKey(options),
  });
  if (options.json) printJson(io, payload);
  return { ...payload, client };
}
