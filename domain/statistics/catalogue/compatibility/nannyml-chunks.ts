import { StatisticError } from '../../statistic-error.js';

const chunks = 10;

/**
 * The rows cut as NannyML 0.13.1 does when it is not told how: in their order, a tenth of them (rounded down, missing
 * values counted) a chunk, and what is left over in one chunk more.
 *
 * @throws StatisticError EmptyInput for fewer than 10 rows, of which no chunk can be made
 */
export function nannymlChunks<T>(rows: readonly T[]): T[][] {
  const size = Math.floor(rows.length / chunks);
  if (size === 0) throw new StatisticError('EmptyInput', `At least ${chunks} rows are needed to cut them into chunks.`);
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size));
}
