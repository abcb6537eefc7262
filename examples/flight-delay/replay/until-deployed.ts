import { setTimeout as pause } from 'node:timers/promises';
import type { Service } from './service.js';

const lookAgainMs = 1_000;

/** Waits until the model has a slot with a clock; answers the clock, milliseconds since 1970. */
export async function untilDeployed(service: Service, tell: (line: string) => void): Promise<number> {
  let told = false;
  for (;;) {
    const clock = await service.clock().catch(() => undefined);
    if (clock) return clock.watermark;
    // No answer is no news: only a server that says "no clock" says that nothing is deployed.
    if (!told && clock === null) tell('Live traffic begins when a version is in production.');
    told ||= clock === null;
    await pause(lookAgainMs);
  }
}
