import { createContext, use, useSyncExternalStore } from 'react';
import type { Live } from './create-live.js';
import type { LiveStatus } from './live-event.js';

export const LiveContext = createContext<Live | null>(null);

export function useLive(): Live {
  const live = use(LiveContext);
  if (!live) throw new Error('Nothing is followed here.');
  return live;
}

export function useLiveStatus(): LiveStatus {
  const live = useLive();
  return useSyncExternalStore(live.onStatus, live.status);
}
