import { Webhook } from 'standardwebhooks';
import type { Sink } from '../sink.js';
import { post, type PostRules } from './post.js';

export interface WebhookTarget extends PostRules {
  readonly url: string;
  /** `whsec_...`; each signs, so that a receiver may know the old or the new one while a secret is changed. */
  readonly secrets: readonly string[];
}

/** How much of a receiver's words is kept with a failure. */
const keptCharacters = 200;

/** Tells by a signed POST as Standard Webhooks describes it. Any answer of 200 to 299 means that it arrived. */
export function createWebhookSink({ url, secrets, ...rules }: WebhookTarget): Sink {
  const target = new URL(url);
  const signers = secrets.map((secret) => new Webhook(secret));
  return {
    name: 'webhook',
    async deliver({ id, body }) {
      const text = JSON.stringify(body);
      const now = new Date();
      const headers = {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(text)),
        'user-agent': 'Tenure',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': signers.map((signer) => signer.sign(id, now, text)).join(' '),
      };
      const answer = await post(target, headers, text, rules);
      const delivered = answer.status >= 200 && answer.status < 300;
      return { delivered, statusCode: answer.status, error: delivered ? null : describe(answer.status, answer.text) };
    },
  };
}

function describe(status: number, text: string): string {
  if (status >= 300 && status < 400) return `answered ${status}; redirects are not followed`;
  const words = text.replace(/\s+/g, ' ').trim().slice(0, keptCharacters);
  return `answered ${status}${words === '' ? '' : `: ${words}`}`;
}
