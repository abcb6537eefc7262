import type { MonitoringPolicy } from '../../policy/monitoring-policy.js';
import { judgeDrift } from '../verdict/judge-drift.js';
import { settleFamily } from '../verdict/settle-family.js';
import type { PendingReading } from '../verdict/pending-reading.js';
import type { WindowVerdict } from '../verdict/window-verdict.js';
import { worstLevel } from '../verdict/worst-level.js';
import { percent } from '../verdict/percent.js';
import { judgeMetric } from './judge-metric.js';
import type { PerformanceMetric, PerformanceProfile } from './performance-profile.js';

/** Labelled rows of a window beside the reference: of all rows or of one segment. */
export interface LabelledPart {
  /** null: all rows. */
  readonly segment: string | null;
  readonly reference: PerformanceProfile;
  readonly window: PerformanceProfile;
}

/** What a window is judged by once its labels are mature. */
export interface MatureWindow {
  /** Predictions in the window, labelled or not. */
  readonly rows: number;
  readonly parts: readonly LabelledPart[];
}

const metrics: readonly PerformanceMetric[] = ['logLoss', 'rocAuc', 'calibration'];

/**
 * The verdict of a window when its labels are first mature: realised quality on the worse side, and drift of the base
 * rate, with one error control over all of them. To be called once the window is mature (`labelMaturity`).
 */
export function judgeMaturity({ rows, parts }: MatureWindow, policy: MonitoringPolicy): WindowVerdict {
  const readings = settleFamily(
    parts.flatMap((part) => [
      ...metrics.map((metric) => judgeMetric(metric, part.segment, part.reference, part.window, policy.performance)),
      judgeBaseRate(part, policy),
    ]),
  );
  const labelled = parts.find((part) => part.segment === null)?.window.rows ?? 0;
  return {
    schemaVersion: 1,
    family: 'maturity',
    rows,
    level: labelled === 0 ? 'noData' : worstLevel(readings.map(({ level }) => level)),
    readings,
    schema: [],
    notes: rows === 0 ? [] : [`${percent(labelled / rows)} of the predictions have a label.`],
  };
}

function judgeBaseRate({ segment, reference, window }: LabelledPart, policy: MonitoringPolicy): PendingReading {
  const countsOf = ({ rows, positives }: PerformanceProfile) => ({ counts: [rows - positives, positives] });
  return judgeDrift(
    {
      concern: 'labels',
      name: 'baseRate',
      segment,
      kind: 'discrete',
      reference: countsOf(reference),
      window: countsOf(window),
      shownBecause: null,
      tooFewBecause: null,
    },
    policy.drift,
  );
}
