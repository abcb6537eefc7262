import type { CombinedError } from 'urql';
import type { ProblemPartsFragment } from './operations/shared.js';
import type { Problem } from './problem.js';

const titles: Readonly<Record<ProblemPartsFragment['__typename'], string>> = {
  Refused: 'Refused',
  Forbidden: 'Not permitted',
  InvalidInput: 'Something in the form is wrong',
  NotFound: 'Not found',
  Conflict: 'Something else happened meanwhile',
};

/** What a person is told of a problem that the API answered, or of an error on the way. */
export function toProblem(answer: ProblemPartsFragment | undefined, error: CombinedError | undefined): Problem {
  if (answer) {
    const reasons = answer.__typename === 'Refused' ? answer.reasons : [];
    return { title: titles[answer.__typename], message: answer.message, hint: answer.hint, reasons };
  }
  if (error?.networkError) {
    const hint = 'Try again: it is sent with the same key, so it happens once even if the first one arrived.';
    return { title: 'No answer', message: 'The server could not be reached.', hint, reasons: [] };
  }
  const first = error?.graphQLErrors[0];
  const correlation = first?.extensions['correlationId'];
  return {
    title: 'It failed',
    message: first?.message ?? 'The server answered nothing.',
    hint: typeof correlation === 'string' ? `Correlation ID for whoever runs Tenure: ${correlation}` : null,
    reasons: [],
  };
}
