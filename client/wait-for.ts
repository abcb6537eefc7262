import { setTimeout as pause } from 'node:timers/promises';
import { UnavailableError } from './errors/unavailable-error.js';
import { WaitTimeoutError } from './errors/wait-timeout-error.js';

export interface WaitOptions {
  /** Milliseconds. */
  readonly timeoutMs: number;
  /** Milliseconds between two looks; default 250. */
  readonly pollMs?: number;
  /** Ends the sentence "... waiting for". */
  readonly what: string;
}

/** Looks again until `look` answers something; a server that is away is asked again. Throws `WaitTimeoutError`. */
export async function waitFor<T>(look: () => Promise<T | null>, options: WaitOptions): Promise<T> {
  const end = Date.now() + options.timeoutMs;
  for (;;) {
    const found = await lookOnce(look);
    if (found !== null) return found;
    if (Date.now() >= end) {
      throw new WaitTimeoutError(`Gave up after ${options.timeoutMs / 1000} s, waiting for ${options.what}.`);
    }
    await pause(options.pollMs ?? 250);
  }
}

async function lookOnce<T>(look: () => Promise<T | null>): Promise<T | null> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof UnavailableError) return null;
    throw error;
  }
}
