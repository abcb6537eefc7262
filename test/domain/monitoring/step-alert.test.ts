import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AlertEvent } from '../../../domain/monitoring/alerts/alert-event.js';
import type { AlertState } from '../../../domain/monitoring/alerts/alert-state.js';
import { groupNotification } from '../../../domain/monitoring/alerts/group-notification.js';
import { initialAlertState } from '../../../domain/monitoring/alerts/initial-alert-state.js';
import { shownAlertState } from '../../../domain/monitoring/alerts/shown-alert-state.js';
import { stepAlert } from '../../../domain/monitoring/alerts/step-alert.js';
import { supersedeAlert } from '../../../domain/monitoring/alerts/supersede-alert.js';
import type { SeriesReading } from '../../../domain/monitoring/verdict/series-reading.js';
import { windowAt } from '../../../domain/monitoring/windows/monitoring-window.js';
import { defaultMonitoring } from '../../../domain/policy/templates/default-monitoring.js';

const policy = defaultMonitoring.alerts;

/** What a window says: b bad, B very bad, g good, h between clear and bad, n no data, i too few rows, s shown, - no window. */
const readings: Readonly<Record<string, Pick<SeriesReading, 'level' | 'effect' | 'floor'>>> = {
  b: { level: 'minor', effect: 0.07, floor: 0.05 },
  B: { level: 'major', effect: 0.2, floor: 0.05 },
  g: { level: 'ok', effect: 0.01, floor: 0.05 },
  h: { level: 'ok', effect: 0.045, floor: 0.05 },
  n: { level: 'noData', effect: null, floor: null },
  i: { level: 'insufficientData', effect: null, floor: null },
  s: { level: 'shown', effect: 0.9, floor: null },
};

interface Run {
  readonly phases: string[];
  readonly events: (AlertEvent & { readonly window: number })[];
  readonly state: AlertState;
}

/** Runs a series of windows, written as letters. */
function run(letters: string, from: AlertState = initialAlertState('drift:x'), firstCell = 0): Run {
  let state = from;
  const phases: string[] = [];
  const events: (AlertEvent & { window: number })[] = [];
  [...letters].forEach((letter, index) => {
    const reading = readings[letter];
    if (reading === undefined) return;
    const step = stepAlert(state, windowAt('P1D', firstCell + index), reading, policy);
    state = step.state;
    phases.push(state.phase);
    events.push(...step.events.map((event) => ({ ...event, window: index })));
  });
  return { phases, events, state };
}

const told = ({ events }: Run): string[] => events.map(({ kind, window }) => `${kind}@${window}`);

describe('an alert series', () => {
  it('fires on two of the last three judged windows', () => {
    expect(run('gb').phases).toEqual(['ok', 'pending']);
    expect(told(run('gbb'))).toEqual(['opened@2']);
    expect(told(run('bgb'))).toEqual(['opened@2']);
    expect(told(run('bggb'))).toEqual([]);
    expect(run('bggg').phases.at(-1)).toBe('ok');
  });

  it('counts judged windows only: missing data lies between them', () => {
    expect(told(run('bnib'))).toEqual(['opened@3']);
    expect(told(run('bnnng'))).toEqual([]);
  });

  it('forgets a bad window that lies more than six window lengths back', () => {
    expect(told(run('bnnnnnb'))).toEqual(['opened@6']);
    expect(told(run('bnnnnnnb'))).toEqual([]);
    expect(told(run('b------b'))).toEqual([]);
  });

  it('neither fires nor clears without data, and says so', () => {
    const quiet = run('gn').state;
    expect([quiet.phase, shownAlertState(quiet, 0)]).toEqual(['ok', 'noData']);
    expect(shownAlertState(run('gi').state, 0)).toBe('insufficientData');
    const firing = run('bbnnnnnnnn').state;
    expect([firing.phase, shownAlertState(firing, 0)]).toEqual(['firing', 'firing']);
  });

  it('is not moved by what is only shown', () => {
    expect(run('ssss').phases).toEqual(['ok', 'ok', 'ok', 'ok']);
  });

  it('clears after three good windows in a row, well below the floor', () => {
    expect(run('bbggg').phases).toEqual(['pending', 'firing', 'resolving', 'resolving', 'ok']);
    expect(told(run('bbggg'))).toEqual(['opened@1', 'cleared@4']);
    expect(told(run('bbgghggg'))).toEqual(['opened@1', 'cleared@7']);
    expect(run('bbhhhhhh').phases.at(-1)).toBe('firing');
    expect(told(run('bbggbggg'))).toEqual(['opened@1', 'cleared@7']);
  });

  it('escalates once when a minor one becomes major', () => {
    expect(told(run('bbbBBB'))).toEqual(['opened@1', 'escalated@3']);
    expect(run('bbB').state.episode?.level).toBe('major');
  });

  it('that flaps within the cool-down stays one episode', () => {
    const flapping = run('bbgggbbgggbb');
    expect(told(flapping)).toEqual(['opened@1', 'cleared@4', 'reopened@6', 'cleared@9', 'reopened@11']);
    expect(new Set(flapping.events.map(({ episode }) => episode.key))).toEqual(new Set(['drift:x#1']));
  });

  it('makes a new episode after the cool-down', () => {
    expect(told(run('bbgggggggggbb'))).toEqual(['opened@1', 'cleared@4', 'opened@12']);
    expect(run('bbgggggggggbb').state.episode?.key).toBe('drift:x#2');
  });

  it('steps once a window: revisions and repeated runs change nothing', () => {
    const { state } = run('gb');
    for (const cell of [0, 1]) {
      expect(stepAlert(state, windowAt('P1D', cell), readings.B as SeriesReading, policy)).toEqual({
        state,
        events: [],
      });
    }
  });

  it('gives the same however it is cut into runs, and opens and clears in turn', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'bBghnis'), maxLength: 40 });
    fc.assert(
      fc.property(letters, fc.nat(40), (series, cut) => {
        const whole = run(series);
        const first = run(series.slice(0, cut));
        const rest = run(series.slice(cut), first.state, Math.min(cut, series.length));
        expect(rest.state).toEqual(whole.state);
        const turns = whole.events.filter(({ kind }) => kind !== 'escalated').map(({ kind }) => kind === 'cleared');
        expect(turns).toEqual(turns.map((_, index) => index % 2 === 1));
        // A state is stored as JSON between two runs.
        expect(JSON.parse(JSON.stringify(whole.state))).toEqual(whole.state);
      }),
    );
  });
});

describe('people', () => {
  const day = (cell: number) => windowAt('P1D', cell);
  const mute = { kind: 'mute', by: 'operator-1', until: day(3).end, reason: 'known outage' } as const;

  it('mute a series until a time: it steps on, its events are marked, and afterwards it shows again', () => {
    const first = stepAlert(initialAlertState('drift:x'), day(0), readings.b as SeriesReading, policy, [mute]);
    const fired = stepAlert(first.state, day(1), readings.b as SeriesReading, policy);
    expect(fired.events).toMatchObject([{ kind: 'opened', muted: true }]);
    expect(shownAlertState(fired.state, day(2).end)).toBe('muted');
    expect(shownAlertState(fired.state, day(3).end)).toBe('firing');
    const later = stepAlert(fired.state, day(3), readings.B as SeriesReading, policy);
    expect(later.events).toMatchObject([{ kind: 'escalated', muted: false }]);
  });

  it('acknowledge, own and link an alert without moving it, and a new episode asks again', () => {
    const { state } = run('bb');
    const acts = [
      { kind: 'acknowledge', by: 'operator-1' },
      { kind: 'assign', by: 'operator-1', owner: 'developer-1' },
      { kind: 'linkFinding', by: 'operator-1', findingId: 'f-1' },
      mute,
      { kind: 'unmute', by: 'operator-1' },
    ] as const;
    const step = stepAlert(state, day(0), readings.g as SeriesReading, policy, acts);
    expect(step.state).toEqual({ ...state, acknowledgedBy: 'operator-1', owner: 'developer-1', findingId: 'f-1' });
    expect(run('gggggggggbb', step.state, 2).state).toMatchObject({ acknowledgedBy: null, owner: 'developer-1' });
  });
});

describe('a swap', () => {
  it('closes a firing episode as superseded and leaves a quiet series quiet', () => {
    const { state, events } = supersedeAlert(run('bb').state, 123);
    expect(events).toMatchObject([{ kind: 'superseded', episode: { key: 'drift:x#1', clearedAt: 123 } }]);
    expect(state.phase).toBe('ok');
    expect(supersedeAlert(run('b').state, 123)).toMatchObject({ events: [], state: { phase: 'ok', recent: [] } });
  });
});

describe('a notification', () => {
  it('tells what is new in one message, worst first, and leaves out what is muted or was told before', () => {
    const news = (kind: AlertEvent['kind'], level: 'minor' | 'major', effect: number, muted = false) => ({
      event: { kind, muted, episode: { key: `${kind}${effect}`, number: 1, firedAt: 0, level, clearedAt: null } },
      reading: { effect, floor: 0.05 } as SeriesReading,
    });
    const grouped = groupNotification([
      news('opened', 'minor', 0.09),
      news('reopened', 'major', 0.9),
      news('opened', 'major', 0.2),
      news('opened', 'major', 0.8, true),
      news('cleared', 'major', 0.3),
    ]);
    expect(grouped.map(({ event }) => event.episode.key)).toEqual(['cleared0.3', 'opened0.2', 'opened0.09']);
  });
});
