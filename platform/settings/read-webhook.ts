import type { SettingReader } from './setting-reader.js';
import * as rules from './setting-rules.js';
import type { WebhookSettings } from './settings.js';

/** The receiver of notifications, or null when none is set. Plain http is only for networks that one trusts. */
export function readWebhook(read: SettingReader): WebhookSettings | null {
  const url = read.optional('TENURE_WEBHOOK_URL', rules.webhookUrl);
  const allowPrivate = read.withDefault('TENURE_WEBHOOK_ALLOW_PRIVATE', rules.flag, false);
  const allowHttp = read.withDefault('TENURE_WEBHOOK_ALLOW_HTTP', rules.flag, false);
  const giveUpSeconds = read.withDefault('TENURE_WEBHOOK_GIVE_UP_SECONDS', rules.seconds, 86_400);
  if (url === null) {
    // Not needed without a receiver, and still told when it is wrong.
    read.optional('TENURE_WEBHOOK_SECRET', rules.webhookSecrets);
    return null;
  }
  const secrets = read.required('TENURE_WEBHOOK_SECRET', rules.webhookSecrets);
  if (new URL(url).protocol === 'http:' && !allowHttp) {
    const { form, example } = rules.webhookUrl;
    const otherwise = 'or TENURE_WEBHOOK_ALLOW_HTTP=true where nobody can listen';
    read.refuse(
      `TENURE_WEBHOOK_URL is http: expected ${form}, for example TENURE_WEBHOOK_URL=${example}, ${otherwise}`,
    );
  }
  return { url, secrets, allowPrivate, giveUpSeconds };
}
