import type { MonitoringPolicy } from '../../policy/monitoring-policy.js';
import type { Baseline, ReferenceProfile } from '../../profile/baseline.js';
import type { ColumnProfile } from '../../profile/column-profile.js';
import { profileFold } from '../../profile/profile-fold.js';
import type { FoldedRows } from '../profiles/folded-rows.js';
import { judgeClose } from './judge-close.js';
import { judgeVolume } from './judge-volume.js';
import type { JudgedPart } from './judged-part.js';
import type { WindowVerdict } from './window-verdict.js';

/** Everything that a window is judged by when it closes. */
export interface WindowFacts {
  readonly rows: number;
  /** null: nothing was counted, for want of rows or of a baseline to count by. */
  readonly folded: FoldedRows | null;
  readonly baseline: Baseline | null;
  /** Earlier windows of the same phase added up; null while there are too few. */
  readonly samePhase: FoldedRows | null;
  /** Rows of earlier windows of the same phase, in any order. */
  readonly samePhaseRows: readonly number[];
}

/** The verdict of a window as a whole: drift and data quality against the baseline, and how many rows there were. */
export function judgeWindow(facts: WindowFacts, policy: MonitoringPolicy): WindowVerdict {
  const { rows, baseline, samePhaseRows } = facts;
  const judged =
    baseline === null ? withoutBaseline(rows) : judgeClose({ rows, parts: partsOf(facts, baseline) }, policy);
  return { ...judged, readings: [...judged.readings, judgeVolume(rows, samePhaseRows)] };
}

function withoutBaseline(rows: number): WindowVerdict {
  return {
    schemaVersion: 1,
    family: 'close',
    rows,
    level: rows === 0 ? 'noData' : 'insufficientData',
    readings: [],
    schema: [],
    notes: ['The version brought no baseline that fits it, so that there is nothing to compare with.'],
  };
}

function partsOf({ rows, folded, samePhase }: WindowFacts, { inputs, outputs }: Baseline): JudgedPart[] {
  const part = (
    concern: JudgedPart['concern'],
    reference: ReferenceProfile,
    of: (folded: FoldedRows) => readonly ColumnProfile[],
  ): JudgedPart => ({
    concern,
    segment: null,
    reference,
    samePhase: samePhase && { rows: samePhase.rows, layouts: reference.layouts, columns: of(samePhase) },
    rows,
    columns: folded === null ? profileFold(reference.layouts).profile() : of(folded),
  });
  return [
    part('drift', inputs, ({ inputs: columns }) => columns),
    part('prediction', outputs, ({ outputs: columns }) => columns),
  ];
}
