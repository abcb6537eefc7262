import { setTimeout as sleep } from 'node:timers/promises';
import { ProblemError } from '../../client/index.js';

/**
 * Tries again until it is answered, as a person does whose server is away: the caller gives the same idempotency key
 * each time. A problem is an answer, and thrown. The test's own time limit ends it.
 */
export async function insist<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      await sleep(250);
    }
  }
}
