import type { AlertEvent } from '../../../domain/monitoring/alerts/alert-event.js';
import type { AlertState } from '../../../domain/monitoring/alerts/alert-state.js';
import { initialAlertState } from '../../../domain/monitoring/alerts/initial-alert-state.js';
import { stepAlert } from '../../../domain/monitoring/alerts/step-alert.js';
import type { FoldedRows } from '../../../domain/monitoring/profiles/folded-rows.js';
import { mergeFoldedRows } from '../../../domain/monitoring/profiles/merge-folded-rows.js';
import { judgeWindow } from '../../../domain/monitoring/verdict/judge-window.js';
import { needsSamePhase } from '../../../domain/monitoring/verdict/needs-same-phase.js';
import type { SeriesReading } from '../../../domain/monitoring/verdict/series-reading.js';
import { windowAt } from '../../../domain/monitoring/windows/monitoring-window.js';
import { phaseReference, samePhaseCells } from '../../../domain/monitoring/windows/same-phase.js';
import type { MonitoringPolicy } from '../../../domain/policy/monitoring-policy.js';
import type { Baseline } from '../../../domain/profile/baseline.js';

export interface WatchedWindow {
  readonly cell: number;
  readonly readings: readonly SeriesReading[];
  readonly events: readonly (AlertEvent & Pick<SeriesReading, 'key' | 'concern'>)[];
}

/** Watches a deployment that serves from cell 0 on: judges and steps its windows of a day as the store does, in memory. */
export function createWatch(
  baseline: Baseline,
  policy: MonitoringPolicy,
): (cell: number, folded: FoldedRows) => WatchedWindow {
  const states = new Map<string, AlertState>();
  const past = new Map<number, FoldedRows>();
  return (cell, folded) => {
    const { calendar } = policy.drift;
    const samePhase = needsSamePhase(folded, baseline, calendar) ? mergeSamePhase(past, cell) : null;
    // Earlier windows are only kept where a column is held against them: the volume is shown and judges nothing.
    if (calendar.length > 0) past.set(cell, folded);
    const { readings } = judgeWindow({ rows: folded.rows, folded, baseline, samePhase, samePhaseRows: [] }, policy);
    const window = windowAt('P1D', cell);
    const events = readings.flatMap((reading) => {
      const { key, concern } = reading;
      const step = stepAlert(states.get(key) ?? initialAlertState(key), window, reading, policy.alerts);
      states.set(key, step.state);
      return step.events.map((event) => ({ ...event, key, concern }));
    });
    return { cell, readings, events };
  };
}

function mergeSamePhase(past: ReadonlyMap<number, FoldedRows>, cell: number): FoldedRows | null {
  const found = samePhaseCells('P1D', cell, 0).flatMap((earlier) => past.get(earlier) ?? []);
  return found.length < phaseReference.least ? null : found.reduce(mergeFoldedRows);
}
