import type { FastifyInstance } from 'fastify';
import { Refusal } from '../refusal.js';

/**
 * Bounds the bytes of all bodies that are being received or answered: each may be as large as `perRequest`, and many at
 * once would fill the memory. What does not fit is refused with 429 before a byte of it is read.
 */
export function boundBodiesInFlight(app: FastifyInstance, perRequest: number, inAll: number): void {
  let held = 0;
  app.addHook('onRequest', (request, reply, done) => {
    const announced = request.headers['content-length'];
    const hasBody = announced !== undefined || request.headers['transfer-encoding'] !== undefined;
    // A longer one is refused by its own limit.
    const bytes = hasBody ? Math.min(Number(announced ?? perRequest), perRequest) : 0;
    if (held + bytes > inAll) {
      done(new Refusal(429, 'Overload', 'Too much is being sent at once; try again in a moment.', {}, 1));
      return;
    }
    held += bytes;
    reply.raw.once('close', () => (held -= bytes));
    done();
  });
}
