import type { Logger } from 'pino';
import { createBell } from './create-bell.js';

/** Work of one kind that is claimed and carried, several at a time. */
export interface Lane<Message extends { readonly id: string }> {
  /** For the log: what could not be read or carried. */
  readonly name: string;
  /** At most so many are carried at a time. */
  readonly limit: number;
  claim(limit: number): Promise<readonly Message[]>;
  carry(message: Message): Promise<void>;
  onCommitted(listener: () => void): Promise<() => Promise<void>>;
}

/** A commit rings; the poll only covers a ring that was lost and messages whose retry is due. */
const pollMs = 500;

/**
 * Carries what is claimed, message by message: a slow one does not keep others waiting. No database lock is held
 * meanwhile. Answers the function that stops it after what is under way.
 */
export async function runLane<Message extends { readonly id: string }>(
  lane: Lane<Message>,
  log: Logger,
): Promise<() => Promise<void>> {
  const { name, limit } = lane;
  const bell = createBell();
  const inFlight = new Set<Promise<void>>();
  let running = true;

  const work = async () => {
    while (running) {
      const claimed = await lane.claim(limit - inFlight.size).catch((error: unknown) => {
        log.warn({ err: error }, `${name} could not be read; it is tried again`);
        return [];
      });
      for (const message of claimed) {
        const carrying = lane
          .carry(message)
          .catch((error: unknown) =>
            log.warn({ err: error, message: message.id }, `one of ${name} could not be marked`),
          )
          .finally(() => {
            inFlight.delete(carrying);
            bell.ring();
          });
        inFlight.add(carrying);
      }
      if (claimed.length === 0 || inFlight.size >= limit) await bell.wait(pollMs);
    }
  };

  const stopListening = await lane.onCommitted(() => bell.ring());
  const working = work();
  return async () => {
    running = false;
    bell.ring();
    await working;
    await Promise.all(inFlight);
    await stopListening();
  };
}
