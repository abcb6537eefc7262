import type { ComparedMetric } from './decision-package.js';

/** Metrics that judge, in the order of their weight. Others only describe. */
const judging = ['logLoss', 'rocAuc', 'brier', 'ece', 'validationLogLoss'];

export interface Comparison extends ComparedMetric {
  /** Candidate minus champion; null where one side lacks it. Says neither better nor worse: the rows are not the same. */
  readonly difference: number | null;
}

/** Metrics of quality first, each with the difference between candidate and champion. */
export function compare(metrics: readonly ComparedMetric[]): {
  readonly quality: readonly Comparison[];
  readonly others: readonly Comparison[];
} {
  const all = metrics.map((row) => ({ ...row, difference: differenceOf(row) }));
  const quality = all.filter(({ metric }) => judging.includes(metric));
  return {
    quality: quality.sort((a, b) => judging.indexOf(a.metric) - judging.indexOf(b.metric)),
    others: all.filter(({ metric }) => !judging.includes(metric)),
  };
}

const differenceOf = ({ candidate, champion }: ComparedMetric): number | null =>
  candidate === null || champion === null ? null : candidate - champion;
