import { StatisticError } from '../statistic-error.js';
import type { Detector } from './detector.js';

/**
 * Runs a detector over a stream; a new one begins with the value after each alarm.
 *
 * @param stream finite values in the order in which they came
 * @returns places in the stream (from 0) of the values that raised the alarm
 * @throws StatisticError OutOfRange for a value that is not finite
 */
export function detections(stream: readonly number[], create: () => Detector): number[] {
  let detector = create();
  return stream.flatMap((value, at) => {
    if (!Number.isFinite(value)) throw new StatisticError('OutOfRange', `Value ${at} of the stream is not finite.`);
    if (!detector.update(value)) return [];
    detector = create();
    return [at];
  });
}
