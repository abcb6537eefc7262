import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds until the second look, and at most between two: whoever looks all the time slows down what it waits for. */
const firstPauseMs = 10;
const longestPauseMs = 250;

/** Waits until `read` answers something that is not undefined, null or false. The test's own time limit ends it. */
export async function until<T>(read: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 1.5, longestPauseMs)) {
    const found = await read();
    if (found !== undefined && found !== null && found !== false) return found;
    await sleep(pauseMs);
  }
}
