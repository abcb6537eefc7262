/** How far groups are apart: unsigned, whoever is favoured. */
export interface Gap {
  /** Largest minus smallest, 0 (equal) to 1. */
  readonly difference: number;
  /** Smallest over largest, 1 (equal) to 0; NaN where both are 0. */
  readonly ratio: number;
}

/** `.../max_min`: fairlearn's convention for rates of groups. At least one rate. */
export function maxMin(rates: readonly number[]): Gap {
  // Not spread into a call: there may be more groups than a call has room for.
  const [smallest, largest] = [rates.reduce((a, b) => Math.min(a, b)), rates.reduce((a, b) => Math.max(a, b))];
  return { difference: largest - smallest, ratio: smallest / largest };
}
