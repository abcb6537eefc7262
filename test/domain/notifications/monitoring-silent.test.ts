import { describe, expect, it } from '@jest/globals';
import { monitoringSilent } from '../../../domain/notifications/monitoring-silent.js';

const facts = {
  model: 'flight-delay',
  environment: 'production',
  deploymentId: 'd1',
  lastRunAt: new Date('2026-11-26T09:00:30Z'),
  silentSince: new Date('2026-11-26T09:03:30Z'),
  cadence: 'PT1M',
};

describe('the message about a silent monitor', () => {
  it('says since when nobody watches, and how often somebody should', () => {
    expect(monitoringSilent(facts).payload.summary).toBe(
      'The monitoring of flight-delay in production has not run since 2026-11-26 09:00 UTC; it should run every PT1M.',
    );
    expect(monitoringSilent({ ...facts, lastRunAt: null }).payload.summary).toMatch(/has never run; it should run/);
  });

  it('has one key for each silence of a deployment', () => {
    const later = monitoringSilent({ ...facts, silentSince: new Date('2026-11-27T00:00Z') });
    expect(monitoringSilent(facts).key).not.toBe(later.key);
    expect(monitoringSilent({ ...facts, lastRunAt: null }).key).toBe(monitoringSilent(facts).key);
  });
});
