import { judgeMaturity } from '../../../domain/monitoring/performance/judge-maturity.js';
import type { LabelledRows } from '../../../domain/monitoring/performance/labelled-rows.js';
import { measurePerformance } from '../../../domain/monitoring/performance/measure-performance.js';
import type { PerformanceProfile } from '../../../domain/monitoring/performance/performance-profile.js';
import type { WindowVerdict } from '../../../domain/monitoring/verdict/window-verdict.js';
import type { MonitoringWindow } from '../../../domain/monitoring/windows/monitoring-window.js';
import { readRows } from '../../queries/read-rows.js';
import type { SqlReader } from '../../queries/sql-reader.js';
import type { WatchedDeployment } from './watched-deployment.js';

/** A version without evaluation rows that fit: its quality is shown and not judged. */
const noReference: PerformanceProfile = {
  rows: 0,
  positives: 0,
  metrics: { logLoss: null, rocAuc: null, calibration: null },
  shown: [],
};

export interface JudgedLabels {
  /** The labelled rows that count, in the order of their events. */
  readonly labelled: LabelledRows;
  readonly performance: PerformanceProfile;
  readonly verdict: WindowVerdict;
}

/**
 * Measures and judges the labelled predictions of a window, with the labels as they are known now. Only yes-or-no labels
 * with a probability count; a note tells of others.
 */
export async function judgeLabels(
  reader: SqlReader,
  { id, policy }: WatchedDeployment,
  { start, end }: MonitoringWindow,
  rows: number,
  reference: PerformanceProfile | null,
): Promise<JudgedLabels> {
  const found = await readRows<{ label: number; score: number | null }>(
    reader,
    `select label, score from scored_label where deployment_id = $1 and event_time >= $2 and event_time < $3
     order by event_time, prediction_id`,
    [id, new Date(start), new Date(end)],
  );
  const fit = found.filter(
    ({ label, score }) => (label === 0 || label === 1) && score !== null && score >= 0 && score <= 1,
  );
  const labelled = {
    labels: Float64Array.from(fit, ({ label }) => label),
    scores: Float64Array.from(fit, ({ score }) => score ?? 0),
  };
  const performance = measurePerformance(labelled);
  const part = { segment: null, reference: reference ?? noReference, window: performance };
  const verdict = judgeMaturity({ rows, parts: [part] }, policy);
  const others = found.length - fit.length;
  const note = `${others} labels are no answer to a yes-or-no question with a probability; they are not judged.`;
  return { labelled, performance, verdict: others === 0 ? verdict : { ...verdict, notes: [...verdict.notes, note] } };
}
