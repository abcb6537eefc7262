import { setTimeout as sleep } from 'node:timers/promises';

/** A server that is looked at every half second and started again when it does not run. */
export interface KeptServer {
  readonly isAlive: () => Promise<boolean>;
  readonly start: () => Promise<void>;
  readonly onRestart: (problem: string | null) => void;
}

const lookEveryMs = 500;
const longestPauseMs = 10_000;

/** Keeps a server running until the answered function is called. A start that fails is tried again, ever more slowly. */
export function keepAlive({ isAlive, start, onRestart }: KeptServer): () => Promise<void> {
  const stopped = new AbortController();
  const loop = (async () => {
    let pauseMs = lookEveryMs;
    while (!stopped.signal.aborted) {
      await sleep(pauseMs, undefined, { signal: stopped.signal }).catch(() => undefined);
      if (stopped.signal.aborted || (await isAlive())) {
        pauseMs = lookEveryMs;
        continue;
      }
      onRestart(null);
      try {
        await start();
        pauseMs = lookEveryMs;
      } catch (error) {
        onRestart(error instanceof Error ? error.message : String(error));
        pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      }
    }
  })();
  return async () => {
    stopped.abort();
    await loop;
  };
}
