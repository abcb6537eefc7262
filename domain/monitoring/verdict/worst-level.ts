import type { ReadingLevel } from './series-reading.js';

/** The first of these that occurs is the level of the whole. One column without values leaves the others' verdict. */
const order: readonly ReadingLevel[] = ['major', 'minor', 'ok', 'insufficientData', 'shown', 'noData'];

/** The level of a whole from those of its parts: the worst that was judged. Without any part `noData`. */
export function worstLevel(levels: readonly ReadingLevel[]): ReadingLevel {
  return order.find((level) => levels.includes(level)) ?? 'noData';
}
