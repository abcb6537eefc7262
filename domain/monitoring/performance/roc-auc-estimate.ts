import { rocAucDelong } from '../../statistics/ranking/roc-auc-delong.js';
import type { MetricEstimate } from './metric-estimate.js';

/** `roc_auc/binary` with the standard error of DeLong, ties merged. Each label must occur twice or more. */
export function rocAucEstimate(labels: ArrayLike<number>, scores: ArrayLike<number>): MetricEstimate {
  const { auc, standardError } = rocAucDelong(labels, scores);
  return { variant: 'roc_auc/delong', value: auc, standardError };
}
