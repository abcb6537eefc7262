import { describe, expect, it } from '@jest/globals';
import { niceTicks } from '../../../portal/chart/nice-ticks.js';
import { runsOf } from '../../../portal/chart/runs-of.js';
import { valueRange } from '../../../portal/chart/value-range.js';
import { type PlottedMetric, windowPoint } from '../../../portal/chart/window-point.js';

const dayMs = 86_400_000;
const first = Date.parse('2001-02-01T00:00:00Z');

function point(day: number, version: number, metric: Partial<PlottedMetric> = {}) {
  const start = new Date(first + day * dayMs).toISOString();
  const end = new Date(first + (day + 1) * dayMs).toISOString();
  const line = { rows: '1600', verdict: 'STABLE', partial: false, mature: true, labelCoverage: 1 } as const;
  const window = { id: `${version}/${day}`, start, end, version: { number: version }, ...line };
  return windowPoint(window, { value: 0.5, status: 'OK', ...metric });
}

describe('runs of windows', () => {
  it('end where another version takes over, and only there is a swap', () => {
    const runs = runsOf([point(0, 1), point(1, 1), point(1, 2), point(2, 2), point(3, 1)]);
    expect(runs.map(({ version, swapped, points }) => [version, swapped, points.length])).toEqual([
      [1, false, 2],
      [2, true, 2],
      [1, true, 1],
    ]);
  });

  it('never overlap, though two versions share the window of a swap', () => {
    const [before, after] = runsOf([point(0, 1), point(1, 1), point(1, 2), point(2, 2)]);
    expect([before?.to, after?.from]).toEqual([first + dayMs, first + dayMs]);
  });

  it('begin anew under another threshold, and go on through windows without one', () => {
    const runs = runsOf([point(0, 1, { threshold: 0.6 }), point(1, 1), point(2, 1, { threshold: 0.7 })]);
    expect(runs.map(({ threshold, points, swapped }) => [threshold, points.length, swapped])).toEqual([
      [0.6, 2, false],
      [0.7, 1, false],
    ]);
  });

  it('keep a window in which nothing was measured', () => {
    const [run] = runsOf([windowPoint(point(0, 1).window, undefined)]);
    expect(run?.points.map(({ value, status }) => [value, status])).toEqual([[null, 'NOT_JUDGED']]);
  });
});

describe('the values that a chart spans', () => {
  it('hold every value, reference and threshold', () => {
    const [low, high] = valueRange(runsOf([point(0, 1, { value: 0.48, reference: 0.45, threshold: 0.5 })]));
    expect(low).toBeLessThan(0.45);
    expect(high).toBeGreaterThan(0.5);
  });

  it('are not stretched out of all proportion by the interval of a small window', () => {
    const wide = point(1, 1, { value: 0.5, lower: -40, upper: 60 });
    const [low, high] = valueRange(runsOf([point(0, 1, { value: 0.4, threshold: 0.6 }), wide]));
    expect([low >= 0, high < 1]).toEqual([true, true]);
  });

  it('are marked with round numbers inside them', () => {
    expect(niceTicks([0.431, 0.586])).toEqual([0.45, 0.5, 0.55]);
    expect(niceTicks([0, 1800])).toEqual([0, 500, 1000, 1500]);
    expect(niceTicks([-0.02, 0.06])).toEqual([-0.02, 0, 0.02, 0.04, 0.06]);
  });

  it('span something where there is nothing', () => {
    expect(valueRange([])).toEqual([0, 1]);
  });
});
