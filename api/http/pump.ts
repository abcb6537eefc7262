import { finished, type Readable, type Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { httpError } from '../errors/http-error.js';

/**
 * Sends a request's body through to where it goes. Unlike a pipeline it leaves the request open when that fails, so that
 * the sender can still be told why. Throws what `through` failed with, or `BadRequest` when the body broke off.
 */
export async function pump(source: Readable, through: Transform, sink: Writable): Promise<void> {
  const stopWatching = finished(source, { writable: false }, (error) => {
    if (error) through.destroy(httpError('BadRequest', 'The body of the request broke off.'));
  });
  source.pipe(through);
  try {
    await pipeline(through, sink);
  } finally {
    stopWatching();
    source.unpipe(through);
    // What still comes is read and thrown away until the connection closes.
    source.resume();
  }
}
