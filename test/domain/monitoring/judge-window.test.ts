import { describe, expect, it } from '@jest/globals';
import type { Columns } from '../../../domain/model/columns.js';
import type { FoldedRows } from '../../../domain/monitoring/profiles/folded-rows.js';
import { countLatencies } from '../../../domain/monitoring/profiles/latency-histogram.js';
import { judgeWindow, type WindowFacts } from '../../../domain/monitoring/verdict/judge-window.js';
import { needsSamePhase } from '../../../domain/monitoring/verdict/needs-same-phase.js';
import { samePhaseCells } from '../../../domain/monitoring/windows/same-phase.js';
import { defaultMonitoring } from '../../../domain/policy/templates/default-monitoring.js';
import type { Baseline } from '../../../domain/profile/baseline.js';
import { profileColumns } from '../../../domain/profile/profile-columns.js';
import { profileFold } from '../../../domain/profile/profile-fold.js';
import { readBaseline } from '../../../domain/profile/read-baseline.js';
import { normals } from './example-profiles.js';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const inputs = (rows: number, weekday: (row: number) => string): Columns => ({
  rows,
  columns: { x: normals(rows), weekday: Array.from({ length: rows }, (_, row) => weekday(row)) },
});
const outputs = (rows: number): Columns => ({ rows, columns: { probability: normals(rows) } });
const reference = inputs(7000, (row) => days[row % 7] ?? '');
const baseline: Baseline = {
  schemaVersion: 1,
  inputs: profileColumns(reference, [
    { name: 'x', type: 'FP64' },
    { name: 'weekday', type: 'BYTES' },
  ]),
  outputs: profileColumns(outputs(7000), [{ name: 'probability', type: 'FP64' }]),
  labels: { rows: 0, positives: 0 },
};

/** All rows of one day of the week, or, `mixed`, of two. */
function folded(rows: number, weekday: (row: number) => string): FoldedRows {
  const [ofInputs, ofOutputs] = [profileFold(baseline.inputs.layouts), profileFold(baseline.outputs.layouts)];
  ofInputs.add(inputs(rows, weekday));
  ofOutputs.add(outputs(rows));
  const service = countLatencies([900]);
  return { rows, inputs: ofInputs.profile(), outputs: ofOutputs.profile(), service };
}
const monday = () => 'Mon';
const facts = (given: Partial<WindowFacts>): WindowFacts => {
  const of = given.folded === undefined ? folded(500, monday) : given.folded;
  return { rows: of?.rows ?? 0, folded: of, baseline, samePhase: null, samePhaseRows: [], ...given };
};
const policy = { ...defaultMonitoring, drift: { ...defaultMonitoring.drift, calendar: ['weekday'] } };
const levelOf = (given: Partial<WindowFacts>, key: string) =>
  judgeWindow(facts(given), policy).readings.find((reading) => reading.key === key)?.level;

describe('a whole window', () => {
  it('shows a calendar column without a reference of the same phase, and judges it against one', () => {
    expect(levelOf({}, 'drift:weekday')).toBe('shown');
    expect(levelOf({ samePhase: folded(2000, monday) }, 'drift:weekday')).toBe('insufficientData');
    const other = folded(2000, (row) => (row % 2 === 0 ? 'Mon' : 'Tue'));
    expect(
      levelOf({ folded: folded(500, (row) => (row % 10 === 0 ? 'Tue' : 'Mon')), samePhase: other }, 'drift:weekday'),
    ).toBe('major');
  });

  it('needs the same phase only where a column follows the calendar, or has one value', () => {
    expect(needsSamePhase(folded(100, monday), baseline, [])).toBe(true);
    const varied = folded(700, (row) => days[row % 7] ?? '');
    expect(needsSamePhase(varied, baseline, [])).toBe(false);
    expect(needsSamePhase(varied, baseline, ['weekday'])).toBe(true);
  });

  it('judges other columns against the baseline, and how many rows there were against the same phase', () => {
    expect(levelOf({}, 'drift:x')).toBe('ok');
    expect(levelOf({}, 'prediction:probability')).toBe('ok');
    const { readings } = judgeWindow(facts({ samePhaseRows: [100, 200, 300] }), policy);
    expect(readings.at(-1)).toMatchObject({ key: 'volume:rows', level: 'shown' });
    expect(readings.at(-1)?.measures).toContainEqual({ variant: 'rows/ratio_to_median_of_phase', value: 2.5 });
  });

  it('without rows has no data in any column, and misses none', () => {
    const verdict = judgeWindow(facts({ folded: null, rows: 0 }), policy);
    expect(verdict).toMatchObject({ level: 'noData', schema: [] });
    expect(new Set(verdict.readings.map(({ level }) => level))).toEqual(new Set(['noData']));
  });

  it('without a baseline is counted and not judged, and says why', () => {
    const verdict = judgeWindow(facts({ baseline: null, folded: null, rows: 7 }), policy);
    expect(verdict).toMatchObject({ level: 'insufficientData', rows: 7 });
    expect(verdict.notes[0]).toMatch(/no baseline/);
  });
});

describe('a baseline', () => {
  it('is read only where layouts and columns are whole', () => {
    expect(readBaseline(JSON.parse(JSON.stringify(baseline)))).toEqual(baseline);
    const noColumns = { ...baseline, inputs: { ...baseline.inputs, columns: [] } };
    for (const other of [null, 'text', { schemaVersion: 1 }, { ...baseline, schemaVersion: 2 }, noColumns]) {
      expect(readBaseline(other)).toBeNull();
    }
  });
});

describe('the same phase', () => {
  it.each([
    ['PT1H', 1000, [832, 664, 496]],
    ['PT6H', 100, [72, 44, 16]],
    ['P1D', 30, [23, 16, 9]],
    ['P7D', 4, [3, 2, 1]],
  ] as const)('of windows of %s comes again each week', (size, cell, cells) => {
    expect(samePhaseCells(size, cell, 0).slice(0, 3)).toEqual(cells);
  });

  it('counts eight windows at most, none before the first of the deployment', () => {
    expect(samePhaseCells('P1D', 1000, 0)).toHaveLength(8);
    expect(samePhaseCells('P1D', 20, 10)).toEqual([13]);
  });
});
