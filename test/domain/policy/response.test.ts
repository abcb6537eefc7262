import { describe, expect, it } from '@jest/globals';
import { respond, type FiringAlert } from '../../../domain/policy/response.js';
import type { ResponseFacts } from '../../../domain/policy/response-facts.js';
import { retrainHelped } from '../../../domain/policy/retrain-helped.js';
import { defaultResponse } from '../../../domain/policy/templates/default-response.js';

const day = 86_400_000;
const alert: FiringAlert = {
  seriesKey: 'performance:logLoss',
  concern: 'performance',
  subject: 'logLoss',
  level: 'minor',
};
const facts: ResponseFacts = {
  now: 100 * day,
  suspended: false,
  pendingCommand: null,
  trainedHere: true,
  retrainRunning: false,
  retrainsStartedAt: [],
  freshLabels: 20_000,
  unhelpfulRetrains: 0,
  episodeRetrained: false,
  rollbackTo: 1,
};
const answer = (change: Partial<ResponseFacts> = {}) => respond(alert, { ...facts, ...change }, defaultResponse);

describe('the shipped response', () => {
  it('retrains on realised quality', () => {
    expect(answer()).toEqual({
      action: 'retrain',
      reason: 'The policy retrains on performance; 20000 labelled predictions are new.',
      finding: null,
    });
  });

  it.each(['rocAuc', 'calibration'])(
    'only notifies on %s: it asks for more than a few days of new labels',
    (subject) => {
      expect(respond({ ...alert, subject }, facts, defaultResponse).action).toBe('notify');
    },
  );

  it.each(['drift', 'prediction', 'labels', 'missing', 'unseen', 'volume'] as const)(
    'only notifies on %s',
    (concern) => {
      expect(respond({ ...alert, concern }, facts, defaultResponse).action).toBe('notify');
    },
  );
});

describe('a retrain is not begun', () => {
  it.each<[string, Partial<ResponseFacts>, string]>([
    ['while one is under way', { retrainRunning: true }, 'one is under way'],
    ['of a champion that was trained elsewhere', { trainedHere: false }, 'was not trained here'],
    ['while the model is suspended', { suspended: true }, 'the model is suspended'],
    ['without enough new labels', { freshLabels: 2999 }, 'only 2999 labels are new and 3000 are needed'],
    ['within the cool-down', { retrainsStartedAt: [93.5 * day] }, 'less than P7D ago'],
    ['beyond the budget', { retrainsStartedAt: [80 * day, 90 * day] }, 'the budget of 2 in P30D is spent'],
    ['twice for one episode', { episodeRetrained: true }, 'was answered by a retrain already'],
  ])('%s, and people are told why', (_, change, reason) => {
    const found = answer(change);
    expect(found.action).toBe('notify');
    expect(found.reason).toContain(reason);
    expect(found.finding).toBeNull();
  });

  it('but is begun when the budget of an earlier period was spent', () => {
    expect(answer({ retrainsStartedAt: [60 * day, 70 * day, 90 * day] }).action).toBe('retrain');
  });
});

describe('the loop guard', () => {
  it('leaves the episode open with a finding after one retrain that did not help', () => {
    const found = answer({ episodeRetrained: true, unhelpfulRetrains: 1 });
    expect(found.action).toBe('notify');
    expect(found.finding).toContain("a person's retrain can close it");
  });

  it('retrains for a new episode after one that did not help', () => {
    expect(answer({ unhelpfulRetrains: 1 }).action).toBe('retrain');
  });

  it('does nothing and opens a finding after two that did not help', () => {
    const found = answer({ unhelpfulRetrains: 2 });
    expect(found.action).toBe('none');
    expect(found.finding).toContain('A person has to find the cause');
  });
});

describe('rules of a policy', () => {
  const withRules = (...rules: typeof defaultResponse.rules) => ({ ...defaultResponse, rules });

  it('decide in their order, by concern, subject and level', () => {
    const policy = withRules(
      { concern: 'drift', subject: 'distance', level: 'major', action: 'suspend' },
      { concern: 'drift', action: 'none' },
    );
    const drift = (subject: string, level: 'minor' | 'major') =>
      respond({ ...alert, concern: 'drift', subject, level }, facts, policy).action;
    expect([drift('distance', 'minor'), drift('distance', 'major')]).toEqual(['none', 'suspend']);
    expect(drift('origin', 'major')).toBe('none');
  });

  it.each(['rollback', 'suspend'] as const)('%s nothing while another command is being carried out', (action) => {
    const found = respond(alert, { ...facts, pendingCommand: 'retire' }, withRules({ concern: 'performance', action }));
    expect(found.action).toBe('notify');
    expect(found.reason).toContain('retire is being carried out');
  });

  it('roll back only where a version is eligible, and suspend only once', () => {
    const rollback = withRules({ concern: 'performance', action: 'rollback' });
    expect(respond(alert, facts, rollback)).toMatchObject({ action: 'rollback' });
    expect(respond(alert, { ...facts, rollbackTo: null }, rollback)).toMatchObject({ action: 'notify' });
    const suspend = withRules({ concern: 'performance', action: 'suspend' });
    expect(respond(alert, facts, suspend).action).toBe('suspend');
    expect(respond(alert, { ...facts, suspended: true }, suspend).action).toBe('none');
  });
});

describe('a retrain', () => {
  it('did not help when its release ended before production or was rolled back', () => {
    const ends = ['trainingFailed', 'gateFailed', 'rejected', 'expired', 'deploymentFailed', 'rolledBack'] as const;
    for (const end of ends) expect(retrainHelped(end, 0, null, 14)).toBe(false);
  });

  it('did not help when the same alert fires again within the windows of the policy', () => {
    expect(retrainHelped('deployed', 14, 14, 14)).toBe(false);
    expect(retrainHelped('deployed', 15, 15, 14)).toBe(true);
  });

  it('has neither helped nor failed before that many windows', () => {
    expect(retrainHelped('deployed', 13, null, 14)).toBeNull();
    expect(retrainHelped('deployed', 14, null, 14)).toBe(true);
  });
});
