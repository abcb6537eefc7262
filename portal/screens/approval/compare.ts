import type { ComparedMetric } from './decision-package.js';

/** Metrics that judge, in the order of their weight, and whether more is better. Others only describe. */
const judging: readonly (readonly [metric: string, moreIsBetter: boolean])[] = [
  ['logLoss', false],
  ['rocAuc', true],
  ['brier', false],
  ['ece', false],
  ['validationLogLoss', false],
];

export interface Comparison extends ComparedMetric {
  /** Candidate minus champion; null where one side lacks it. */
  readonly difference: number | null;
  readonly verdict: 'better' | 'worse' | 'same' | null;
}

/** Metrics of quality first, each with what its difference means. */
export function compare(metrics: readonly ComparedMetric[]): {
  readonly quality: readonly Comparison[];
  readonly others: readonly Comparison[];
} {
  const rank = new Map(judging.map(([metric], i) => [metric, i]));
  const all = metrics.map(judge);
  const quality = all.filter(({ metric }) => rank.has(metric));
  return {
    quality: quality.sort((a, b) => (rank.get(a.metric) ?? 0) - (rank.get(b.metric) ?? 0)),
    others: all.filter(({ metric }) => !rank.has(metric)),
  };
}

function judge(row: ComparedMetric): Comparison {
  const { metric, candidate, champion } = row;
  const difference = candidate === null || champion === null ? null : candidate - champion;
  const moreIsBetter = judging.find(([name]) => name === metric)?.[1];
  if (difference === null || moreIsBetter === undefined) return { ...row, difference, verdict: null };
  if (difference === 0) return { ...row, difference, verdict: 'same' };
  return { ...row, difference, verdict: difference > 0 === moreIsBetter ? 'better' : 'worse' };
}
