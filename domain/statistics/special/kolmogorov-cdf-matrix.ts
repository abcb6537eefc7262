/**
 * P(D < d) of the two-sided, one-sample Kolmogorov-Smirnov statistic of n values, exact but for rounding (about 1e-14
 * absolute), by the n-th power of a matrix of order 2 ceil(n d) - 1.
 * Source: Durbin (1973); Marsaglia, Tsang, Wang, J. Stat. Software 8 (2003) 18.
 */
export function kolmogorovCdfMatrix(n: number, d: number): number {
  const k = Math.floor(n * d) + 1;
  const size = 2 * k - 1;
  const h = k - n * d;
  const matrix: number[][] = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_unused, j) => (i - j + 1 < 0 ? 0 : 1)),
  );
  const cell = (i: number, j: number, change: number): void => {
    const row = matrix[i] as number[];
    row[j] = (row[j] as number) + change;
  };
  for (let i = 0; i < size; i += 1) {
    cell(i, 0, -(h ** (i + 1)));
    cell(size - 1, i, -(h ** (size - i)));
  }
  if (2 * h - 1 > 0) cell(size - 1, 0, (2 * h - 1) ** size);
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < Math.min(size, i + 1); j += 1) {
      for (let g = 1; g <= i - j + 1; g += 1) (matrix[i] as number[])[j] = (matrix[i]?.[j] as number) / g;
    }
  const power = raise({ cells: matrix, exponent: 0 }, n);
  let value = power.cells[k - 1]?.[k - 1] as number;
  let exponent = power.exponent;
  for (let i = 1; i <= n; i += 1) {
    value = (value * i) / n;
    if (value < 1e-140) {
      value *= 1e140;
      exponent -= 140;
    }
  }
  return value * 10 ** exponent;
}

/** A matrix times 10 to `exponent`, so that its power does not overflow. */
interface Scaled {
  readonly cells: number[][];
  readonly exponent: number;
}

function raise(matrix: Scaled, n: number): Scaled {
  if (n === 1) return matrix;
  const half = raise(matrix, Math.floor(n / 2));
  const square: Scaled = { cells: multiply(half.cells, half.cells), exponent: 2 * half.exponent };
  const whole =
    n % 2 === 0 ? square : { cells: multiply(matrix.cells, square.cells), exponent: matrix.exponent + square.exponent };
  const middle = Math.floor(whole.cells.length / 2);
  if ((whole.cells[middle]?.[middle] as number) < 1e140) return whole;
  return { cells: whole.cells.map((row) => row.map((value) => value * 1e-140)), exponent: whole.exponent + 140 };
}

function multiply(a: readonly number[][], b: readonly number[][]): number[][] {
  const size = a.length;
  return a.map((row) => {
    const sums = new Array<number>(size).fill(0);
    row.forEach((factor, k) => {
      const other = b[k] as number[];
      for (let j = 0; j < size; j += 1) sums[j] = (sums[j] as number) + factor * (other[j] as number);
    });
    return sums;
  });
}
