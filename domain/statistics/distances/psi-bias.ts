/**
 * Mean of PSI when nothing drifted: `(B - 1)(1/n + 1/m)` for B bins and totals n and m.
 * Source: Yurdakul, "Statistical properties of population stability index" (2018): PSI/(1/n + 1/m) is then about
 * chi-square with B - 1 degrees of freedom.
 */
export function psiBias(bins: number, n: number, m: number): number {
  return (bins - 1) * (1 / n + 1 / m);
}
