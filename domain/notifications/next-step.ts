/** What to do with a notification after an attempt. */
export type NextStep =
  { readonly kind: 'done' } | { readonly kind: 'retry'; readonly inMs: number } | { readonly kind: 'giveUp' };

export interface Attempt {
  /** Counted from 1. */
  readonly attempt: number;
  /** How old the notification is. */
  readonly ageMs: number;
  readonly delivered: boolean;
}

export interface RetryRules {
  /** The pause after the first attempt; it doubles with each further one. */
  readonly firstMs: number;
  readonly longestMs: number;
  /** After this age nothing is tried any more. */
  readonly giveUpAfterMs: number;
}

/** Tries again with pauses that double up to a longest one, until the notification is too old to be news. */
export function nextStep({ attempt, ageMs, delivered }: Attempt, rules: RetryRules): NextStep {
  if (delivered) return { kind: 'done' };
  if (ageMs >= rules.giveUpAfterMs) return { kind: 'giveUp' };
  // 2 ** 30 times any pause is longer than the longest; without the bound the power overflows.
  return { kind: 'retry', inMs: Math.min(rules.longestMs, rules.firstMs * 2 ** Math.min(attempt - 1, 30)) };
}
