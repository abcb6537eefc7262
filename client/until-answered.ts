import { setTimeout as pause } from 'node:timers/promises';
import { UnavailableError } from './errors/unavailable-error.js';

/** Pauses before each further attempt, milliseconds: about half a minute in all, enough for a restart of the server. */
const retryPauses = [250, 500, 1000, 2000, 4000, 8000, 15_000];

/** Tries again while nothing answers. Only for what may be sent twice: whether the first one arrived is not known. */
export async function untilAnswered<T>(attempt: () => Promise<T>): Promise<T> {
  for (const retryPause of retryPauses) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof UnavailableError)) throw error;
      await pause(retryPause);
    }
  }
  return attempt();
}
