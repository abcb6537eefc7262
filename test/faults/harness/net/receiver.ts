import { appendFileSync } from 'node:fs';
import { startWebhookReceiver, type WebhookReceiver } from '../../../support/webhook-receiver.js';

/** A receiver of webhooks that writes down what it got before it answers, as a careful one does. */
export async function startRecordingReceiver(path: string): Promise<WebhookReceiver> {
  const receiver = await startWebhookReceiver();
  let seen = 0;
  receiver.answerWith((response) => {
    for (; seen < receiver.received.length; seen += 1) {
      const request = receiver.received[seen];
      if (request === undefined) break;
      const { headers, body } = request;
      const content = JSON.parse(body) as { type?: string };
      const line = { at: new Date().toISOString(), id: headers['webhook-id'], type: content.type, body: content };
      appendFileSync(path, `${JSON.stringify({ ...line, answered: 204 })}\n`);
    }
    response.writeHead(204).end();
  });
  return receiver;
}
