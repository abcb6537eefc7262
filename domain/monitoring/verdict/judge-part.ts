import type { MonitoringPolicy } from '../../policy/monitoring-policy.js';
import type { ReferenceProfile } from '../../profile/baseline.js';
import type { ColumnLayout } from '../../profile/column-layout.js';
import type { ColumnProfile } from '../../profile/column-profile.js';
import { countTotal } from './count-total.js';
import { hasObservedRange } from '../../profile/has-observed-range.js';
import { judgeDrift } from './judge-drift.js';
import { judgeOutside } from './judge-outside.js';
import type { JudgedPart } from './judged-part.js';
import { judgeShare } from './judge-share.js';
import { judgeUnseen } from './judge-unseen.js';
import type { PendingReading } from './pending-reading.js';
import { shownBecause } from './shown-because.js';

/** Every reading of the columns of a part, in the order of the layouts; a column that is not there has none. */
export function judgePart(part: JudgedPart, windowRows: number, policy: MonitoringPolicy): PendingReading[] {
  const found = new Map(part.columns.map((column) => [column.name, column]));
  const baseline = new Map(part.reference.columns.map((column) => [column.name, column]));
  const tooFewBecause = tooSmallSegment(part, windowRows, policy.drift.minSegmentShare);
  return part.reference.layouts.flatMap((layout) => {
    const window = found.get(layout.name);
    const reference = baseline.get(layout.name);
    if (window === undefined || reference === undefined) return [];
    return judgeColumn(part, layout, window, reference, tooFewBecause, policy);
  });
}

function judgeColumn(
  part: JudgedPart,
  layout: ColumnLayout,
  window: ColumnProfile,
  reference: ColumnProfile,
  tooFewBecause: string | null,
  policy: MonitoringPolicy,
): PendingReading[] {
  const { name, kind } = layout;
  const { segment, concern } = part;
  const shown = shownBecause(layout, window, policy.drift.calendar);
  const samePhase = shown === null ? undefined : columnOf(part.samePhase, name);
  const drift = judgeDrift(
    {
      concern,
      name,
      segment,
      kind,
      window,
      tooFewBecause,
      reference: samePhase ?? reference,
      shownBecause: samePhase === undefined ? shown : null,
    },
    policy.drift,
  );
  const share = (of: 'missing' | 'nonFinite' | 'outOfRange', bad: (profile: ColumnProfile) => number): PendingReading =>
    judgeShare(
      {
        concern: of,
        name,
        segment,
        window: { bad: bad(window), rows: window.rows },
        reference: { bad: bad(reference), rows: reference.rows },
      },
      policy.quality,
    );
  const readings = [drift, share('missing', ({ nulls, nans }) => nulls + nans)];
  if (kind !== 'categorical') {
    readings.push(share('nonFinite', ({ infinite }) => infinite));
    if (hasObservedRange(layout, reference)) {
      const outside = { outside: window.outOfRange, rows: window.rows };
      const subject = { name, segment, window: outside, reference: { values: reference.moments?.count ?? 0 } };
      readings.push({ settled: judgeOutside(subject, policy.quality) });
    } else readings.push(share('outOfRange', ({ outOfRange }) => outOfRange));
  }
  // A reference without rows knows no category, so none is news.
  if (kind !== 'numeric' && reference.rows > 0) {
    const values = (profile: ColumnProfile) => ({ unseen: profile.unseen, values: countTotal(profile.counts) });
    const subject = { name, segment, window: values(window), reference: values(reference) };
    readings.push({ settled: judgeUnseen(subject, policy.quality) });
  }
  return readings;
}

function columnOf(profile: ReferenceProfile | null, name: string): ColumnProfile | undefined {
  return profile?.columns.find((column) => column.name === name);
}

function tooSmallSegment({ segment, rows }: JudgedPart, windowRows: number, minShare: number): string | null {
  if (segment === null || rows >= minShare * windowRows) return null;
  return `The segment has ${rows} of ${windowRows} rows, less than a share of ${minShare}.`;
}
