import { StatisticError } from '../statistic-error.js';

/** Sums and squares of a million such values are finite; of larger ones a detector would fall silent. */
const largest = 1e100;

/** Throws `OutOfRange` for a value that is not finite, or above 1e100 in size. */
export function checkStream(stream: readonly number[]): void {
  const at = stream.findIndex((value) => !(Math.abs(value) <= largest));
  if (at < 0) return;
  throw new StatisticError(
    'OutOfRange',
    `stream: value ${at} is ${stream[at]}; at most ${largest} in size can be watched.`,
  );
}
