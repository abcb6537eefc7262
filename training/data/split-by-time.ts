/** Row ranges of a table in time order: what is trained on comes before what is held out. */
export interface TimeSplit {
  /** Rows 0 to `trainingEnd` (excluded) are for training, the others are held out. */
  readonly trainingEnd: number;
}

/**
 * Splits rows in time order so that about `heldOutShare` of them, the newest, are held out. Rows of the same instant
 * stay together, so nothing is trained on that happened when or after a held-out row did.
 *
 * @param times ascending
 * @param heldOutShare above 0, below 1
 */
export function splitByTime(times: ArrayLike<number>, heldOutShare: number): TimeSplit {
  let trainingEnd = Math.floor(times.length * (1 - heldOutShare));
  while (trainingEnd > 0 && times[trainingEnd - 1] === times[trainingEnd]) trainingEnd -= 1;
  return { trainingEnd };
}
