import type { MetricStatus } from './statuses.js';

/** A number under its published name, with what it is held against. */
export interface MetricView {
  readonly name: string;
  readonly variant: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly n: string | number | null;
  readonly reference: number | null;
  readonly threshold: number | null;
  readonly status: MetricStatus;
  readonly column: string | null;
  readonly segment: string | null;
  readonly reason: string | null;
}

/** A metric of which only some is known; the rest is null, and it is not judged. */
export function metricView(known: Pick<MetricView, 'name' | 'variant' | 'value'> & Partial<MetricView>): MetricView {
  return {
    lower: null,
    upper: null,
    n: null,
    reference: null,
    threshold: null,
    status: 'notJudged',
    column: null,
    segment: null,
    reason: null,
    ...known,
  };
}
