import type { SlotStore } from '../../domain/ports/slot-store.js';
import { pause } from '../support/pause.js';

const pollMs = 200;
/** A lease ends by two clocks; a server counts from before it asked, so it is silent earlier than the row says. */
const marginMs = 1_000;

/**
 * Waits until no scoring server can answer under a fence older than `fence`: each has told a fence at least as new, or its
 * lease has run out. Ends by itself after at most one lease.
 */
export async function waitForSilence(slots: SlotStore, slotId: string, fence: string): Promise<void> {
  for (;;) {
    const servers = await slots.servers(slotId);
    const speaking = servers.some((server) => BigInt(server.fence) < BigInt(fence) && server.expiresInMs > -marginMs);
    if (!speaking) return;
    await pause(pollMs);
  }
}
