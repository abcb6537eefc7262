import type { Logger } from 'pino';
import type { RelayMetrics } from './create-relay-metrics.js';
import { reconcile, type ReconcileDeps } from './reconcile.js';
import { startRepeating } from './start-repeating.js';

export interface ReconcilerOptions extends ReconcileDeps {
  readonly everyMs: number;
  readonly log: Logger;
  readonly metrics: RelayMetrics;
}

/** Reconciles at once and then every `everyMs`. Answers the function that stops it after the round that is under way. */
export function startReconciler({ everyMs, log, metrics, ...deps }: ReconcilerOptions): () => Promise<void> {
  const round = async () => {
    for (const { kind, workflowId, message } of await reconcile(deps)) {
      metrics.repaired(kind);
      log.warn({ kind, workflowId }, message);
    }
  };
  return startRepeating(everyMs, round, (error) =>
    log.warn({ err: error }, 'rows and workflows could not be compared; it is tried again'),
  );
}
