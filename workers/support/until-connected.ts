import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';

const againMs = 1_000;

/** Connects to Temporal, however long it takes to come up: waiting for it is not a fault of this process. */
export async function untilConnected<T>(log: Logger, address: string, connect: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await connect();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.warn({ address, reason }, 'Temporal does not answer yet; it is tried again every second');
      await sleep(againMs);
    }
  }
}
