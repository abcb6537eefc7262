import type { Facts } from './facts/facts.js';
import { toldByKey } from './facts/told.js';

/** Duplicates that did no harm. All of them zero means that no fault hit anything. */
export interface Absorbed {
  /** Calls with a key that had been called before. */
  readonly repeatedCalls: number;
  /** Answers that said that they repeat an earlier one. */
  readonly replayedAnswers: number;
  /** Webhooks that came again under the same id. */
  readonly repeatedWebhooks: number;
  /** Answers that left open what became of the call. */
  readonly unknownAnswers: number;
}

/** Counts what was asked, answered and delivered more than once. */
export function countAbsorbed(facts: Facts): Absorbed {
  const answers = facts.history.filter(({ phase }) => phase === 'answer');
  return {
    repeatedCalls: toldByKey(facts).reduce((sum, { calls }) => sum + Math.max(0, calls.length - 1), 0),
    replayedAnswers: answers.filter(({ answer }) => answer?.['replayed'] === true).length,
    repeatedWebhooks: facts.delivered.length - new Set(facts.delivered.map(({ id }) => id)).size,
    unknownAnswers: answers.filter(({ result }) => result === 'unknown').length,
  };
}

export function printAbsorbed(absorbed: Absorbed): string {
  const { repeatedCalls, replayedAnswers, repeatedWebhooks, unknownAnswers } = absorbed;
  return (
    `absorbed: ${repeatedCalls} repeated calls, ${replayedAnswers} replayed answers, ` +
    `${repeatedWebhooks} repeated webhooks; ${unknownAnswers} answers were unknown at first`
  );
}
