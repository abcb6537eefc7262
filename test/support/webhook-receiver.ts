import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export const webhookSecret = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;

export interface Received {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver of webhooks over real HTTP. It answers 204 until told otherwise. */
export interface WebhookReceiver {
  readonly url: string;
  readonly port: number;
  readonly received: readonly Received[];
  /** How it answers from now on. */
  answerWith(answer: (response: ServerResponse) => void): void;
  stop(): Promise<void>;
}

/** Starts a receiver; port 0 takes a free one. */
export async function startWebhookReceiver(port = 0): Promise<WebhookReceiver> {
  const received: Received[] = [];
  let answer = (response: ServerResponse): void => void response.writeHead(204).end();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      received.push({ method: request.method ?? '', headers: request.headers, body });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const taken = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${taken}/hook`,
    port: taken,
    received,
    answerWith: (next) => (answer = next),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The content of a request whose signature is right; throws as the library of the standard does otherwise. */
export function verified({ headers, body }: Received, secret = webhookSecret): unknown {
  return new Webhook(secret).verify(body, headers as Record<string, string>);
}
