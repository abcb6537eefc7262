import { sameLength } from '../encoding/same-length.js';
import { checkSample } from '../samples/check-sample.js';

/** An increasing piecewise linear function by its knots. */
export interface IsotonicFit {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

interface Block {
  sum: number;
  weight: number;
  /** Values of x that it spans. */
  size: number;
}

/**
 * `isotonic_regression/interpolated`: the increasing function with least squared error, by pooling adjacent violators
 * (Barlow, Bartholomew, Bremner and Brunk 1972). Rows of equal x are averaged first; knots inside a flat stretch are left
 * out, as scikit-learn does.
 *
 * @throws StatisticError EmptyInput, LengthMismatch, OutOfRange for a value that is not finite
 */
export function isotonicRegression(x: readonly number[], y: readonly number[]): IsotonicFit {
  sameLength(x, y);
  checkSample(x, 'x');
  checkSample(y, 'y');
  const points = distinctPoints(x, y);
  const blocks: Block[] = [];
  for (const { sum, weight } of points) {
    let block: Block = { sum, weight, size: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.weight >= block.sum / block.weight; last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, weight: last.weight + block.weight, size: last.size + block.size };
      blocks.pop();
    }
    blocks.push(block);
  }
  const fitted = blocks.flatMap(({ sum, weight, size }) => new Array<number>(size).fill(sum / weight));
  const kept = fitted.flatMap((value, at) =>
    at > 0 && at < fitted.length - 1 && value === fitted[at - 1] && value === fitted[at + 1] ? [] : [at],
  );
  return {
    x: kept.map((at) => points[at]?.x as number),
    y: kept.map((at) => fitted[at] as number),
  };
}

function distinctPoints(x: readonly number[], y: readonly number[]): { x: number; sum: number; weight: number }[] {
  const order = x.map((_, row) => row).sort((a, b) => (x[a] as number) - (x[b] as number) || a - b);
  const points: { x: number; sum: number; weight: number }[] = [];
  for (const row of order) {
    const last = points.at(-1);
    if (last !== undefined && last.x === x[row]) {
      last.sum += y[row] as number;
      last.weight += 1;
    } else points.push({ x: x[row] as number, sum: y[row] as number, weight: 1 });
  }
  return points;
}
