/** Probability of 1 from log odds. */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Log odds of a rate, kept within -16 and 16. */
export function logOddsOf(rate: number): number {
  return Math.max(-16, Math.min(16, Math.log(rate / (1 - rate))));
}
