import type { Tone } from '../format/stage-words.js';
import type { VerdictStatus } from '../graph/operations/schema-types.js';

const verdicts: Readonly<Record<VerdictStatus, { readonly words: string; readonly tone: Tone }>> = {
  STABLE: { words: 'Stable', tone: 'good' },
  DRIFT: { words: 'Drift', tone: 'waits' },
  DEGRADED: { words: 'Degraded', tone: 'bad' },
  INSUFFICIENT_DATA: { words: 'Too little data', tone: 'neutral' },
  NO_DATA: { words: 'No data', tone: 'neutral' },
};

/** A verdict for people. */
export const verdictWords = (verdict: VerdictStatus) => verdicts[verdict];
