import { expect } from '@jest/globals';
import { WebSocket } from 'ws';
import type { AttackCases } from '../attack-case.js';
import { sendRaw } from '../operations.js';
import type { AttackWorld } from '../world/attack-world.js';

/** Opens a socket, does something with it, and answers the code that the server closed it with (HTTP status if never open). */
async function closedWith(
  world: AttackWorld,
  act: (socket: WebSocket) => void = () => undefined,
  options: { readonly at?: string; readonly origin?: string; readonly authorization?: string } = {},
): Promise<number> {
  const { at = world.tenure.url, origin, authorization } = options;
  const socket = new WebSocket(`${at.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', origin ? { origin } : {});
  return new Promise((resolve) => {
    socket.on('open', () => {
      if (authorization !== undefined)
        socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } }));
      act(socket);
    });
    socket.on('close', (code) => resolve(code));
    socket.on('unexpected-response', (request, response) => {
      request.destroy();
      resolve(response.statusCode ?? 0);
    });
    socket.on('error', () => undefined);
  });
}

const subscribe = (id: number) =>
  JSON.stringify({
    id: String(id),
    type: 'subscribe',
    payload: { query: 'subscription { approvalRequested { id } }' },
  });
/** Does it when the server has acknowledged the connection. */
const onceKnown = (act: (socket: WebSocket) => void) => (socket: WebSocket) =>
  socket.once('message', () => act(socket));

export const socketCases: AttackCases = {
  G33: {
    async run(world) {
      const good = `Bearer ${await world.token('owner-1')}`;
      expect(await closedWith(world)).toBe(4408);
      expect(await closedWith(world, undefined, { authorization: 'Bearer a.b.c' })).toBe(4403);
      expect(await closedWith(world, (socket) => socket.send(subscribe(1)))).toBe(4401);
      expect(await closedWith(world, undefined, { origin: 'https://evil.example', authorization: good })).toBe(403);
      expect(await closedWith(world, undefined, { origin: 'null', authorization: good })).toBe(403);
      const flood = onceKnown((socket) => {
        for (let id = 0; id < 1000; id += 1) socket.send(subscribe(id));
      });
      expect(await closedWith(world, flood, { authorization: good })).toBe(4429);
      const frame = onceKnown((socket) => socket.send('x'.repeat(8 * 1024 ** 2)));
      expect(await closedWith(world, frame, { authorization: good })).toBe(1009);
      expect(await closedWith(world, (socket) => socket.send('no JSON'))).toBe(4400);
      expect(
        await closedWith(
          world,
          onceKnown((socket) => socket.send('{"type":"connection_init"}')),
          { authorization: good },
        ),
      ).toBe(4429);
    },
  },
  G33b: {
    async run(world) {
      const exp = Math.floor(Date.now() / 1000) + 2;
      const authorization = `Bearer ${await world.issuer.token({ exp })}`;
      expect(await closedWith(world, undefined, { at: world.production.url, authorization })).toBe(4403);
    },
  },
  G33c: {
    async run(world) {
      const upgrade = (path: string) =>
        `GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n`;
      for (const path of ['//', '//a:b', 'http://', '/%zz', '/graphql/', '/GRAPHQL', '*']) {
        expect(await sendRaw(world, world.tenure.url, upgrade(path))).not.toMatch(/^HTTP\/1\.1 (101|5)/);
      }
    },
  },
  G33d: {
    async run(world) {
      const authorization = `Bearer ${await world.token('auditor-1')}`;
      const sockets: WebSocket[] = [];
      const codes = Array.from({ length: 30 }, () =>
        closedWith(world, (socket) => sockets.push(socket), { authorization }),
      );
      const refused = await Promise.any(codes);
      for (const socket of sockets) socket.close();
      await Promise.all(codes);
      expect(refused).toBe(4429);
    },
  },
};
