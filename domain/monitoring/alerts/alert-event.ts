import type { AlertEpisode } from './alert-state.js';

/**
 * What a step did to a series. `opened`: a new episode, to be notified and responded to. `reopened`: the same episode
 * fires again within its cool-down, which asks for no second response. `escalated`: it became major.
 */
export interface AlertEvent {
  readonly kind: 'opened' | 'reopened' | 'escalated' | 'cleared' | 'superseded';
  readonly episode: AlertEpisode;
  /** Nobody is to be told; the record stays. */
  readonly muted: boolean;
}
