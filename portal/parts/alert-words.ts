import type { Tone } from '../format/stage-words.js';
import type { AlertState } from '../graph/operations/schema-types.js';

const states: Readonly<Record<AlertState, { readonly words: string; readonly tone: Tone }>> = {
  FIRING: { words: 'Firing', tone: 'bad' },
  RESOLVING: { words: 'Resolving', tone: 'busy' },
  PENDING: { words: 'Pending', tone: 'waits' },
  OK: { words: 'Cleared', tone: 'good' },
  MUTED: { words: 'Muted', tone: 'neutral' },
  NO_DATA: { words: 'No data', tone: 'neutral' },
  INSUFFICIENT_DATA: { words: 'Too little data', tone: 'neutral' },
};

/** The state of an alert for people. */
export const alertWords = (state: AlertState) => states[state];
