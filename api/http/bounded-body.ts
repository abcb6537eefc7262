import { Transform } from 'node:stream';
import { httpError } from '../errors/http-error.js';

export interface BodyBounds {
  /** Bytes. */
  readonly limit: number;
  /** Milliseconds without a byte after which a body is given up. */
  readonly idleMs: number;
  /** Bytes a second that a body must bring on average, once the first minute is over. */
  readonly bytesPerSecond: number;
  /** Told of every piece. */
  readonly onChunk?: (chunk: Buffer) => void;
}

/** How long a body may begin slowly. */
const graceMs = 60_000;

/**
 * Lets a body through while it keeps its bounds of size and pace. Ends with `ArtifactTooLarge` or `UploadTooSlow` otherwise,
 * so that nobody holds a connection and a file for hours by sending a byte now and then.
 */
export function boundedBody({ limit, idleMs, bytesPerSecond, onChunk }: BodyBounds): Transform {
  const beganMs = performance.now();
  let size = 0;
  let lastMs = beganMs;
  const watch = setInterval(
    () => {
      const nowMs = performance.now();
      const slow = nowMs - beganMs > graceMs && (size * 1000) / (nowMs - beganMs) < bytesPerSecond;
      if (slow || nowMs - lastMs > idleMs) body.destroy(tooSlow(idleMs, bytesPerSecond));
    },
    Math.min(1000, idleMs),
  );
  watch.unref();
  const body = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      lastMs = performance.now();
      if (size > limit) return done(httpError('ArtifactTooLarge', `The body has more than ${limit} bytes.`));
      onChunk?.(chunk);
      done(null, chunk);
    },
    destroy(error, done) {
      clearInterval(watch);
      done(error);
    },
  });
  return body;
}

function tooSlow(idleMs: number, bytesPerSecond: number) {
  const message = `The body brought no byte for ${idleMs / 1000} s, or less than ${bytesPerSecond} bytes a second.`;
  return httpError('UploadTooSlow', message);
}
