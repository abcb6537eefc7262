import type { Registry } from 'prom-client';
import { Counter, Histogram } from 'prom-client';

/** What a scoring server counts. `model` is a key that it serves, or empty for a model that it does not know. */
export interface ScoringMetrics {
  readonly requests: Counter<'model' | 'version' | 'status' | 'code'>;
  readonly seconds: Histogram<'model'>;
  readonly rejects: Counter<'model' | 'code'>;
  readonly predictions: Counter;
  readonly flushRows: Histogram;
  readonly flushSeconds: Histogram;
  readonly logFailures: Counter;
  readonly crashes: Counter<'model'>;
  readonly restarts: Counter<'model'>;
  readonly grantsRefused: Counter<'reason'>;
  readonly unseenCategories: Counter<'model' | 'feature'>;
}

const latencyBuckets = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];
const rowBuckets = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];

/** Registers the metrics of a scoring server. */
export function createScoringMetrics(registry: Registry): ScoringMetrics {
  const registers = [registry];
  return {
    requests: new Counter({
      name: 'tenure_scoring_requests_total',
      help: 'Infer requests answered, by version, HTTP status and error code (empty when it went well).',
      labelNames: ['model', 'version', 'status', 'code'],
      registers,
    }),
    seconds: new Histogram({
      name: 'tenure_scoring_request_seconds',
      help: 'From the arrival of an infer request to its answer.',
      labelNames: ['model'],
      buckets: latencyBuckets,
      registers,
    }),
    rejects: new Counter({
      name: 'tenure_scoring_rejects_total',
      help: 'Infer requests with bad input.',
      labelNames: ['model', 'code'],
      registers,
    }),
    predictions: new Counter({
      name: 'tenure_predictions_logged_total',
      help: 'Predictions answered after their log.',
      registers,
    }),
    flushRows: new Histogram({
      name: 'tenure_prediction_flush_rows',
      help: 'Rows that shared one commit of the prediction log.',
      buckets: rowBuckets,
      registers,
    }),
    flushSeconds: new Histogram({
      name: 'tenure_prediction_flush_seconds',
      help: 'How long one commit of the prediction log took.',
      buckets: latencyBuckets,
      registers,
    }),
    logFailures: new Counter({ name: 'tenure_prediction_log_failures_total', help: 'Flushes that failed.', registers }),
    crashes: new Counter({
      name: 'tenure_model_process_crashes_total',
      help: 'Model processes that ended unexpectedly or were killed.',
      labelNames: ['model'],
      registers,
    }),
    restarts: new Counter({
      name: 'tenure_model_process_restarts_total',
      help: 'Model processes that were started again after they had ended.',
      labelNames: ['model'],
      registers,
    }),
    grantsRefused: new Counter({
      name: 'tenure_grants_refused_total',
      help: 'Slot rows that were not obeyed.',
      labelNames: ['reason'],
      registers,
    }),
    unseenCategories: new Counter({
      name: 'tenure_unseen_categories_total',
      help: 'Values of a category that training had not seen.',
      labelNames: ['model', 'feature'],
      registers,
    }),
  };
}
