/**
 * Kullback-Leibler divergence of aligned shares in nats: `sum p ln(p / q)`; terms with p = 0 add 0, infinity where
 * p > 0 = q. 0 for equal shares; not symmetric.
 */
export function kullbackLeibler(pairs: readonly { readonly p: number; readonly q: number }[]): number {
  let sum = 0;
  for (const { p, q } of pairs) if (p > 0) sum += q === 0 ? Infinity : p * Math.log(p / q);
  return sum;
}
