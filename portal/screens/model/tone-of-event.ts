import type { Tone } from '../../format/stage-words.js';

const good = /deployed$|gatesPassed|approved$|resumed|rolledBackTo|trainingDone|finished|cleared|closed$/i;
const bad = /failed|refused|rejected|suspended|rolledBackFrom|compensated|fired|opened$|escalated|expired/i;
const waits = /^approval\.(opened|reminded)|changesRequested|withdrawn/i;

/** The tone of an event of the audit chain, by its type. */
export function toneOfEvent(type: string): Tone {
  if (waits.test(type)) return 'waits';
  if (bad.test(type)) return 'bad';
  return good.test(type) ? 'good' : 'neutral';
}
