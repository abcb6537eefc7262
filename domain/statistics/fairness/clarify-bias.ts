import { sameLength } from '../encoding/same-length.js';
import { StatisticError } from '../statistic-error.js';
import type { Group } from './group-rates.js';

/** Counts of a facet by label and prediction; 1 means accepted. */
interface Facet {
  readonly rows: number;
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly tn: number;
}

/** Labels and predictions 0 or 1, and the facet of each row. */
export interface FacetRows {
  readonly facet: readonly Group[];
  readonly labels: readonly number[];
  readonly predicted: readonly number[];
  /** Facet d, the disadvantaged one; a is the rest. */
  readonly sensitive: Group;
}

type Measure = (a: Facet, d: Facet) => number;

/**
 * The bias metrics of SageMaker Clarify by their short names; a minus d unless a name says otherwise:
 * CI class imbalance, DPL and DPPL shares of label and of prediction 1, DI ratio d/a of the latter, AD accuracy, RD recall,
 * DAR precision, SD specificity (d - a), DRR rejection precision (d - a), DCA and DCR conditional acceptance and rejection,
 * TE false negatives over false positives (d - a).
 */
const measures = {
  CI: (a, d) => (a.rows - d.rows) / (a.rows + d.rows),
  DPL: (a, d) => (a.tp + a.fn) / a.rows - (d.tp + d.fn) / d.rows,
  DPPL: (a, d) => accepted(a) / a.rows - accepted(d) / d.rows,
  DI: (a, d) => accepted(d) / d.rows / (accepted(a) / a.rows),
  AD: (a, d) => (a.tp + a.tn) / a.rows - (d.tp + d.tn) / d.rows,
  RD: (a, d) => over(a.tp, a.tp + a.fn) - over(d.tp, d.tp + d.fn),
  DAR: (a, d) => over(a.tp, accepted(a)) - over(d.tp, accepted(d)),
  SD: (a, d) => over(d.tn, d.tn + d.fp) - over(a.tn, a.tn + a.fp),
  DRR: (a, d) => over(d.tn, d.tn + d.fn) - over(a.tn, a.tn + a.fn),
  DCA: (a, d) => over(a.tp + a.fn, accepted(a)) - over(d.tp + d.fn, accepted(d)),
  DCR: (a, d) => over(d.tn + d.fp, d.tn + d.fn) - over(a.tn + a.fp, a.tn + a.fn),
  TE: (a, d) => over(d.fn, d.fp) - over(a.fn, a.fp),
} as const satisfies Readonly<Record<string, Measure>>;

export type ClarifyMetric = keyof typeof measures;
export const clarifyMetrics = Object.keys(measures) as readonly ClarifyMetric[];

/**
 * `clarify_bias/...` (Amazon SageMaker Clarify, smclarify 0.5; "Measuring bias", Amazon 2020).
 *
 * @throws StatisticError EmptyInput, LengthMismatch; OneClassOnly when all rows are of one facet; ZeroTotal where a share
 *   has no rows to be a share of
 */
export function clarifyBias(metric: ClarifyMetric, rows: FacetRows): number {
  const { facet, labels, predicted, sensitive } = rows;
  sameLength(facet, labels, predicted);
  const empty = (): Record<keyof Facet, number> => ({ rows: 0, tp: 0, fp: 0, fn: 0, tn: 0 });
  const counts = [empty(), empty()] as const;
  facet.forEach((name, row) => {
    const one = counts[name === sensitive ? 1 : 0];
    const cell = labels[row] === 1 ? (predicted[row] === 1 ? 'tp' : 'fn') : predicted[row] === 1 ? 'fp' : 'tn';
    one.rows += 1;
    one[cell] += 1;
  });
  const [a, d] = counts;
  if (a.rows === 0 || d.rows === 0) throw new StatisticError('OneClassOnly', 'Rows of both facets are needed.');
  const value = measures[metric](a, d);
  if (Number.isFinite(value)) return value;
  throw new StatisticError('ZeroTotal', `${metric}: the advantaged facet has no accepted row.`);
}

const accepted = ({ tp, fp }: Facet): number => tp + fp;

function over(part: number, whole: number): number {
  if (whole === 0) throw new StatisticError('ZeroTotal', 'A facet has no row that this metric is a share of.');
  return part / whole;
}
