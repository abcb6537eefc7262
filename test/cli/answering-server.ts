import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface AnsweringServer {
  readonly url: string;
  readonly received: Received[];
  stop(): Promise<void>;
}

/** An HTTP server that answers every request as `answer` says, so that a command can be seen against any answer of an API. */
export async function startAnsweringServer(
  answer: (request: Received) => { readonly status?: number; readonly body: unknown },
): Promise<AnsweringServer> {
  const received: Received[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const seen = {
        method: request.method ?? '',
        path: request.url ?? '',
        authorization: request.headers.authorization,
        body: (text ? JSON.parse(text) : {}) as Record<string, unknown>,
      };
      received.push(seen);
      const { status = 200, body } = answer(seen);
      response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
