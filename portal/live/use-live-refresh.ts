import { useEffect, useEffectEvent } from 'react';
import { useLive, useLiveStatus } from './live-context.js';
import type { LiveEvent } from './live-event.js';

/** Events come in bursts. The second reading catches what the first was too early for. */
const pausesMs = [120, 1500];
/** While nothing is heard, the page asks; while it hears, it makes sure now and then. */
const pollMs = { live: 30_000, reconnecting: 3000 };

/** Reads again when something changed that `concerns` it, when the page is looked at again, and by polling. */
export function useLiveRefresh(refresh: () => void, concerns: (event: LiveEvent) => boolean = () => true): void {
  const live = useLive();
  const status = useLiveStatus();
  const isConcerned = useEffectEvent((event: LiveEvent) => event.kind === 'resync' || concerns(event));
  const read = useEffectEvent(() => refresh());

  useEffect(() => {
    const timers = new Map<number, ReturnType<typeof setTimeout>>();
    const stop = live.onEvent((event) => {
      if (!isConcerned(event)) return;
      for (const ms of pausesMs) {
        clearTimeout(timers.get(ms));
        timers.set(ms, setTimeout(read, ms));
      }
    });
    return () => {
      stop();
      timers.forEach(clearTimeout);
    };
  }, [live]);

  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') read();
    };
    const timer = setInterval(look, pollMs[status]);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [status]);
}
