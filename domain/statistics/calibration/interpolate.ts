import type { IsotonicFit } from './isotonic-regression.js';

/** The value of a fit at `at`: on the straight line between the knots around it, and that of the last knot outside. */
export function interpolate({ x, y }: IsotonicFit, at: number): number {
  let above = 0;
  let end = x.length;
  while (above < end) {
    const middle = (above + end) >> 1;
    if ((x[middle] as number) < at) above = middle + 1;
    else end = middle;
  }
  if (above === 0) return y[0] as number;
  if (above === x.length) return y[x.length - 1] as number;
  const [x0, x1] = [x[above - 1] as number, x[above] as number];
  const [y0, y1] = [y[above - 1] as number, y[above] as number];
  return at === x1 ? y1 : y0 + ((y1 - y0) / (x1 - x0)) * (at - x0);
}
