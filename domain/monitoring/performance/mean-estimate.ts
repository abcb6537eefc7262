import type { MetricEstimate } from './metric-estimate.js';

/** The mean of the losses of the rows with its standard error, s/sqrt(n). Two rows or more. */
export function meanEstimate(variant: string, rows: number, lossOf: (row: number) => number): MetricEstimate {
  let mean = 0;
  let squares = 0;
  for (let row = 0; row < rows; row += 1) {
    const loss = lossOf(row);
    const step = loss - mean;
    mean += step / (row + 1);
    squares += step * (loss - mean);
  }
  return { variant, value: mean, standardError: Math.sqrt(squares / (rows - 1) / rows) };
}
