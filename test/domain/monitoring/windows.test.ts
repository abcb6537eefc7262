import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { labelDelayP95 } from '../../../domain/monitoring/labels/label-delay.js';
import { labelMaturity } from '../../../domain/monitoring/labels/label-maturity.js';
import { admitEventTime } from '../../../domain/monitoring/windows/admit-event-time.js';
import { dueWindows } from '../../../domain/monitoring/windows/due-windows.js';
import { isDue } from '../../../domain/monitoring/windows/is-due.js';
import { isPartial } from '../../../domain/monitoring/windows/is-partial.js';
import { windowAt } from '../../../domain/monitoring/windows/monitoring-window.js';
import { windowOf } from '../../../domain/monitoring/windows/window-of.js';
import type { WindowSize } from '../../../domain/monitoring/windows/window-size.js';

const at = (text: string): number => Date.parse(text);
const hour = 3_600_000;
const sizes = fc.constantFrom<WindowSize>('PT1H', 'PT6H', 'P1D', 'P7D');
const times = fc.integer({ min: -4e12, max: 4e12 });

describe('windows', () => {
  it('are half-open: an instant at an end belongs to the next one', () => {
    const day = windowOf('P1D', at('2001-02-03T23:59:59.999Z'));
    expect([day.start, day.end]).toEqual([at('2001-02-03T00:00:00Z'), at('2001-02-04T00:00:00Z')]);
    expect(windowOf('P1D', day.end)).toEqual(windowAt('P1D', day.cell + 1));
    expect(windowOf('PT6H', at('2001-02-03T06:00:00Z')).start).toBe(at('2001-02-03T06:00:00Z'));
  });

  it('of every size lie on the UTC grid from the epoch and hold each instant exactly once', () => {
    fc.assert(
      fc.property(sizes, times, (size, time) => {
        const window = windowOf(size, time);
        expect(window.start <= time && time < window.end).toBe(true);
        expect(windowAt(size, window.cell - 1).end).toBe(window.start);
        expect(windowOf(size, window.start)).toEqual(window);
      }),
    );
  });

  it('nest: hours add up to six hours, days and weeks', () => {
    fc.assert(
      fc.property(times, (time) => {
        const [hourly, six, day, week] = [
          windowOf('PT1H', time),
          windowOf('PT6H', time),
          windowOf('P1D', time),
          windowOf('P7D', time),
        ] as const;
        for (const [inner, outer] of [
          [hourly, six],
          [six, day],
          [day, week],
        ] as const) {
          expect(inner.start >= outer.start && inner.end <= outer.end).toBe(true);
        }
      }),
    );
  });

  it('are due when the watermark reaches their end plus grace, not before', () => {
    const window = windowAt('PT1H', 10);
    expect(isDue(window, window.end + hour - 1, hour)).toBe(false);
    expect(isDue(window, window.end + hour, hour)).toBe(true);
  });

  it('are partial where the deployment did not serve the whole of them', () => {
    const window = windowAt('P1D', 5);
    expect(isPartial(window, window.start, null)).toBe(false);
    expect(isPartial(window, window.start, window.end)).toBe(false);
    expect(isPartial(window, window.start + 1, null)).toBe(true);
    expect(isPartial(window, window.start, window.end - 1)).toBe(true);
  });
});

describe('due windows', () => {
  const progress = {
    size: 'P1D',
    servesFrom: at('2001-02-01T10:00:00Z'),
    servesTo: null,
    lastClosedCell: null,
  } as const;
  const starts = (windows: readonly { readonly start: number }[]): string[] =>
    windows.map(({ start }) => new Date(start).toISOString().slice(0, 10));

  it('after a pause are all of them, oldest first, from the one in which serving began', () => {
    expect(starts(dueWindows(progress, at('2001-02-04T01:00:00Z'), hour))).toEqual([
      '2001-02-01',
      '2001-02-02',
      '2001-02-03',
    ]);
  });

  it('in batches are the same ones, none twice and none left out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 7 }), (days, limit) => {
        const watermark = progress.servesFrom + days * 24 * hour;
        const closed: string[] = [];
        for (let lastClosedCell: number | null = null; ;) {
          const batch = dueWindows({ ...progress, lastClosedCell }, watermark, 0, limit);
          if (batch.length === 0) break;
          closed.push(...starts(batch));
          lastClosedCell = batch.at(-1)?.cell ?? null;
        }
        expect(closed).toEqual(starts(dueWindows(progress, watermark, 0)));
        expect(closed).toHaveLength(days);
      }),
    );
  });

  it('end with the deployment: its last window is the one that holds its last instant', () => {
    const ended = { ...progress, servesTo: at('2001-02-03T00:00:00Z') };
    expect(starts(dueWindows(ended, at('2001-03-01T00:00:00Z'), 0))).toEqual(['2001-02-01', '2001-02-02']);
    expect(dueWindows({ ...progress, servesTo: progress.servesFrom }, at('2001-03-01T00:00:00Z'), 0)).toEqual([]);
  });
});

describe('the event time of a row', () => {
  const clock = at('2001-02-05T12:00:00Z');
  const closedUntil = at('2001-02-05T00:00:00Z');
  const admit = (time: string) => admitEventTime(at(time), clock, 7 * 24 * hour, closedUntil);

  it('is refused when it lies over five minutes ahead or further back than the policy allows', () => {
    expect(admit('2001-02-05T12:05:00Z')).toBe('onTime');
    expect(admit('2001-02-05T12:05:00.001Z')).toBe('refusedAhead');
    expect(admit('2099-01-01T00:00:00Z')).toBe('refusedAhead');
    expect(admit('2001-01-29T12:00:00Z')).toBe('late');
    expect(admit('2001-01-29T11:59:59Z')).toBe('refusedTooOld');
  });

  it('is late, not refused, when its window is closed', () => {
    expect(admit('2001-02-04T23:59:59Z')).toBe('late');
    expect(admit('2001-02-05T00:00:00Z')).toBe('onTime');
    expect(admitEventTime(at('2001-02-01T00:00:00Z'), clock, 7 * 24 * hour, null)).toBe('onTime');
  });
});

describe('labels of a window', () => {
  const window = windowAt('P1D', 100);
  const facts = (labelled: number, predictions = 100) => ({ predictions, labelled, delayP95Ms: 3 * hour });

  it('are mature from 90 % coverage on', () => {
    expect(labelMaturity(window, facts(89), window.end, 0.9)).toEqual({ mature: false, by: null, coverage: 0.89 });
    expect(labelMaturity(window, facts(90), window.end, 0.9)).toEqual({ mature: true, by: 'coverage', coverage: 0.9 });
  });

  it('are mature after the 95th percentile of the delay, whatever came', () => {
    expect(labelMaturity(window, facts(1), window.end + 3 * hour - 1, 0.9).mature).toBe(false);
    expect(labelMaturity(window, facts(1), window.end + 3 * hour, 0.9)).toMatchObject({ mature: true, by: 'delay' });
  });

  it('are never mature before the window ends, and have no coverage without predictions', () => {
    expect(labelMaturity(window, facts(100), window.end - 1, 0.9).mature).toBe(false);
    expect(labelMaturity(window, facts(0, 0), window.end, 0.9)).toEqual({ mature: false, by: null, coverage: null });
  });

  it('follow the delay of the policy until 1,000 of them exist', () => {
    const delays = Array.from({ length: 1000 }, (_, i) => i + 1);
    expect(labelDelayP95(delays.slice(0, 999), 5)).toBe(5);
    expect(labelDelayP95(delays, 5)).toBe(950);
  });
});
