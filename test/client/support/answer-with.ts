import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface SeenRequest {
  readonly path: string;
  readonly method: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** What the server does with a request: answers, or breaks the connection. */
export type Reply = { readonly status: number; readonly body: unknown } | 'break';

/** A real HTTP server that answers the n-th request with the n-th reply, the last one for ever. */
export async function answerWith(...replies: Reply[]) {
  const seen: SeenRequest[] = [];
  const server = createServer((request, response) => {
    void read(request).then((one) => {
      const reply = replies[Math.min(seen.length, replies.length - 1)];
      seen.push(one);
      if (reply === undefined || reply === 'break') return void request.socket.destroy();
      response.writeHead(reply.status, { 'content-type': 'application/json' });
      response.end(one.method === 'HEAD' ? undefined : JSON.stringify(reply.body));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

async function read(request: IncomingMessage): Promise<SeenRequest> {
  const { url = '', method = '', headers } = request;
  return { path: url, method, authorization: headers.authorization, body: await text(request) };
}
