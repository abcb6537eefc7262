import { StatisticError } from '../statistic-error.js';

/** Throws `InvalidInput` unless there are `least` edges or more, none NaN, in ascending order. */
export function checkEdges(edges: readonly number[], least: number): void {
  const ascending = edges.every((edge, i) => i === 0 || edge >= (edges[i - 1] as number));
  if (edges.length < least || !ascending || edges.some(Number.isNaN)) {
    throw new StatisticError('InvalidInput', `edges: at least ${least} in ascending order are needed.`);
  }
}
