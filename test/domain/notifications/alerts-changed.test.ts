import { describe, expect, it } from '@jest/globals';
import type { AlertEvent } from '../../../domain/monitoring/alerts/alert-event.js';
import type { AlertNews } from '../../../domain/monitoring/alerts/group-notification.js';
import { windowOf } from '../../../domain/monitoring/windows/window-of.js';
import { alertsChanged, type JudgedWindow } from '../../../domain/notifications/alerts-changed.js';

const judged: JudgedWindow = {
  model: 'flight-delay',
  environment: 'production',
  deploymentId: 'd1',
  window: windowOf('P1D', Date.UTC(2001, 1, 14)),
  judgedAt: 'close',
};

const news = (subject: string, kind: AlertEvent['kind'], level: 'minor' | 'major', effect: number): AlertNews => ({
  event: { kind, muted: false, episode: { key: `drift:${subject}#1`, number: 1, firedAt: 0, level, clearedAt: null } },
  reading: {
    key: `drift:${subject}`,
    concern: 'drift',
    subject,
    segment: null,
    level,
    effect,
    floor: 0.05,
    pValue: 0.001,
    adjustedPValue: 0.002,
    measures: [],
    reason: `The distribution of ${subject} moved.`,
  },
});

describe('the message about the alerts of a window', () => {
  it('is one, names the worst first, and counts what happened by kind', () => {
    const told = alertsChanged(judged, [
      news('distance', 'opened', 'minor', 0.09),
      news('carrier', 'opened', 'major', 0.2),
      news('hour', 'cleared', 'minor', 0.01),
    ]);
    expect(told?.payload.summary).toBe(
      'flight-delay in production, window from 2001-02-14 00:00 UTC to 2001-02-15 00:00 UTC: alerts 2 opened, 1 cleared. ' +
        'Worst: carrier (major). The distribution of carrier moved.',
    );
    expect(told?.payload.details['alerts']).toMatchObject([
      { subject: 'carrier', change: 'opened', level: 'major', episode: 'drift:carrier#1' },
      { subject: 'distance' },
      { subject: 'hour', change: 'cleared' },
    ]);
  });

  it('has one key for each deployment, window and judgement', () => {
    const key = (change: Partial<JudgedWindow>) =>
      alertsChanged({ ...judged, ...change }, [news('hour', 'opened', 'minor', 0.1)])?.key;
    expect(key({})).toBe('d1/P1D/2001-02-14T00:00:00.000Z/close');
    const keys = [key({}), key({ judgedAt: 'maturity' }), key({ deploymentId: 'd2' })];
    expect(new Set([...keys, key({ window: windowOf('P1D', Date.UTC(2001, 1, 15)) })]).size).toBe(4);
  });

  it('is not sent when everything is muted or was told before', () => {
    const opened = news('hour', 'opened', 'minor', 0.1);
    const muted = { ...opened, event: { ...opened.event, muted: true } };
    expect(alertsChanged(judged, [muted, news('hour', 'reopened', 'minor', 0.1)])).toBeNull();
    expect(alertsChanged(judged, [])).toBeNull();
  });

  it('lists at most twenty series and tells how many there are', () => {
    const many = Array.from({ length: 300 }, (_, i) => news(`x${i}`, 'opened', 'minor', 0.06 + i / 1000));
    const details = alertsChanged(judged, many)?.payload.details;
    expect(details).toMatchObject({ count: 300 });
    expect(details?.['alerts']).toHaveLength(20);
  });
});
