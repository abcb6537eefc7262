import type { Logger } from 'pino';
import { createLogSink } from '../../activities/notifications/create-log-sink.js';
import type { Sink } from '../../activities/notifications/sink.js';
import { createWebhookSink } from '../../activities/notifications/webhook/create-webhook-sink.js';
import type { RetryRules } from '../../domain/notifications/next-step.js';
import type { Settings } from '../../platform/settings/settings.js';

/** A receiver that takes longer is tried again. Less than a supervisor's patience, so that a stop waits for the answer. */
const timeLimitMs = 10_000;
const firstRetryMs = 1_000;
const longestRetryMs = 10 * 60_000;
/** Without a webhook only the log is told, which does not fail. */
const giveUpSeconds = 86_400;

/** How people are told: always by the log, and by the webhook that settings name. */
export function notificationSinks({ webhook }: Settings, log: Logger): readonly Sink[] {
  const toLog = createLogSink(log);
  if (webhook === null) return [toLog];
  const { url, secrets, allowPrivate } = webhook;
  return [toLog, createWebhookSink({ url, secrets, allowPrivate, timeLimitMs })];
}

/** When a notification that did not arrive is tried again, and when no more. */
export function notificationRetry({ webhook }: Settings): RetryRules {
  const giveUpAfterMs = (webhook?.giveUpSeconds ?? giveUpSeconds) * 1_000;
  return { firstMs: firstRetryMs, longestMs: longestRetryMs, giveUpAfterMs };
}
