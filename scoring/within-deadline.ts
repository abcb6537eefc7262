import type { Clock } from './clock.js';

/** Waits for `work`, but no longer than until `deadlineMs` of the monotonic clock; then throws what `late` makes. */
export async function withinDeadline<T>(
  work: Promise<T>,
  deadlineMs: number,
  clock: Clock,
  late: () => Error,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const alarm = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), Math.max(0, deadlineMs - clock.monotonicMs()));
  });
  try {
    return await Promise.race([work, alarm]);
  } finally {
    clearTimeout(timer);
  }
}
