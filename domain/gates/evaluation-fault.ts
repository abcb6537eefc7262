import type { EvaluationFacts } from './gate-facts.js';

/** Why evaluation rows cannot be judged, as a sentence; null where they can. */
export function evaluationFault(evaluation: EvaluationFacts | null): string | null {
  if (evaluation === null) return 'The version brings no evaluation rows, so its quality is unknown.';
  const { labels, scores } = evaluation;
  if (labels.length === 0) return 'The evaluation has no rows.';
  if (labels.length !== scores.length) return `The evaluation has ${labels.length} labels for ${scores.length} scores.`;
  if (labels.some((label) => label !== 0 && label !== 1)) return 'The evaluation has labels other than 0 and 1.';
  if (scores.some((score) => !(score >= 0 && score <= 1)))
    return 'The evaluation has scores that are not probabilities.';
  return null;
}
