import { checkStream } from './check-stream.js';
import type { Detector } from './detector.js';

/**
 * Runs a detector over a stream; a new one begins with the value after each alarm.
 *
 * @param stream values in the order in which they came, see `checkStream`
 * @returns places in the stream (from 0) of the values that raised the alarm
 * @throws StatisticError OutOfRange as `checkStream`
 */
export function detections(stream: readonly number[], create: () => Detector): number[] {
  checkStream(stream);
  let detector = create();
  return stream.flatMap((value, at) => {
    if (!detector.update(value)) return [];
    detector = create();
    return [at];
  });
}
