/** The three small vocabularies in which windows, verdicts and metrics are told. */
export const windowStatuses = ['open', 'closed', 'noData', 'insufficientData'] as const;
export const verdictStatuses = ['stable', 'drift', 'degraded', 'insufficientData', 'noData'] as const;
export const metricStatuses = ['ok', 'warning', 'violation', 'notJudged'] as const;

export type WindowStatus = (typeof windowStatuses)[number];
export type VerdictStatus = (typeof verdictStatuses)[number];
export type MetricStatus = (typeof metricStatuses)[number];
