/** The finite ones of some numbers and the smallest and largest of them. */
export interface FiniteValues {
  /** In their order; the same array when all are finite. */
  readonly values: Float64Array;
  /** null when there is none. */
  readonly range: readonly [number, number] | null;
}

/** Finds the finite ones of some numbers and their range in one pass. */
export function finiteValues(values: Float64Array): FiniteValues {
  let finite = 0;
  let low = Infinity;
  let high = -Infinity;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as number;
    if (value - value !== 0) continue;
    finite += 1;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return {
    values: finite === values.length ? values : values.filter(Number.isFinite),
    range: finite === 0 ? null : [low, high],
  };
}
