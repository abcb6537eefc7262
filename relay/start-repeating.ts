import { createBell } from './create-bell.js';

/**
 * Does `work` at once and then `everyMs` after it ended, again and again. What it throws is told to `onError`, and it goes
 * on. Answers the function that stops it after the round that is under way.
 */
export function startRepeating(
  everyMs: number,
  work: () => Promise<void>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const bell = createBell();
  let running = true;
  const repeat = async () => {
    while (running) {
      await work().catch(onError);
      await bell.wait(everyMs);
    }
  };
  const repeating = repeat();
  return async () => {
    running = false;
    bell.ring();
    await repeating;
  };
}
