/** Shares of one category. */
interface Pair {
  readonly p: number;
  readonly q: number;
}

/**
 * Kullback-Leibler divergence of aligned shares in nats: `sum p ln(p / q)`; terms with p = 0 add 0, infinity where
 * p > 0 = q. 0 for equal shares; not symmetric. Both sides sum to 1, so that it is never negative.
 */
export function kullbackLeibler(pairs: readonly Pair[]): number {
  // Rounding may leave a little less than nothing.
  return Math.max(0, kullbackLeiblerTerms(pairs));
}

/** The same sum over shares that need not sum to 1: it may be negative. */
export function kullbackLeiblerTerms(pairs: readonly Pair[]): number {
  let sum = 0;
  for (const { p, q } of pairs) if (p > 0) sum += q === 0 ? Infinity : p * Math.log(p / q);
  return sum;
}
