import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy before a server, as some companies have them: HTTP goes through, WebSockets do not. */
export async function withoutWebSockets(target: string): Promise<{ url: string; stop(): Promise<void> }> {
  const proxy = createServer((incoming, answer) => {
    const { method, headers } = incoming;
    const outgoing = request(`${target}${incoming.url ?? '/'}`, { method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    outgoing.once('error', () => answer.destroy());
    incoming.pipe(outgoing);
  });
  proxy.on('upgrade', (_request, socket) => socket.destroy());
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    stop: async () => {
      proxy.closeAllConnections();
      await new Promise((closed) => proxy.close(closed));
    },
  };
}
