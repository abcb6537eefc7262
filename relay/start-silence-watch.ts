import type { Logger } from 'pino';
import type { MonitoringStore } from '../domain/ports/monitoring-store.js';
import { startRepeating } from './start-repeating.js';

export interface SilenceWatchOptions {
  readonly monitoring: Pick<MonitoringStore, 'openSilences'>;
  readonly everyMs: number;
  readonly log: Logger;
}

/** Asks every `everyMs` whether somebody looks at each model, from outside of what looks. Answers the function that stops it. */
export function startSilenceWatch({ monitoring, everyMs, log }: SilenceWatchOptions): () => Promise<void> {
  const round = async (): Promise<void> => {
    for (const { model, environment, lastRunAt } of await monitoring.openSilences()) {
      log.warn({ model, environment, lastRunAt }, 'MonitoringSilent: no run of monitoring came for three cadences');
    }
  };
  return startRepeating(everyMs, round, (error) =>
    log.warn({ err: error }, 'silent monitors could not be looked for; it is tried again'),
  );
}
