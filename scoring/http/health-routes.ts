import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import { version } from '../../platform/version.js';
import type { SlotFollower } from '../serve/slot-follower.js';

/** A server that has not read its slots for so long does not know any more what it may serve. */
const informedWithinMs = 15_000;

/** `/v2`, health under the names of the protocol and of the other processes, and `/metrics`. */
export function addHealthRoutes(
  app: FastifyInstance,
  { follower, registry }: { readonly follower: SlotFollower; readonly registry: Registry },
): void {
  app.get('/v2', () => ({ name: 'tenure', version, extensions: [] }));
  for (const path of ['/v2/health/live', '/livez']) app.get(path, () => ({ live: true }));
  for (const path of ['/v2/health/ready', '/readyz']) {
    app.get(path, (_request, reply) => {
      const ready = follower.informed(informedWithinMs);
      if (!ready) reply.status(503).header('retry-after', '2');
      return reply.send({ ready });
    });
  }
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
}
