import { describe, expect, it } from '@jest/globals';
import { retrainOutcome, type RetrainPlace } from '../../../domain/policy/retrain-outcome.js';

const at = (stage: RetrainPlace['stage'], status: RetrainPlace['status'], change: Partial<RetrainPlace> = {}) =>
  retrainOutcome({ stage, status, round: 1, expired: false, served: false, ...change });

describe('the release of a retrain', () => {
  it('goes on while it trains, submits itself, is validated, waits for people or is deployed', () => {
    expect(at('development', 'inProgress', { round: 0 })).toBeNull();
    expect(at('development', 'passed', { round: 0 })).toBeNull();
    expect(at('validation', 'inProgress')).toBeNull();
    expect(at('approval', 'pending')).toBeNull();
    expect(at('deployment', 'pending')).toBeNull();
    expect(at('deployment', 'inProgress')).toBeNull();
  });

  it('ended where it failed, was refused or sent back', () => {
    expect(at('development', 'failed', { round: 0 })).toBe('trainingFailed');
    expect(at('development', 'passed')).toBe('rejected');
    expect(at('validation', 'failed')).toBe('gateFailed');
    expect(at('approval', 'failed')).toBe('rejected');
    expect(at('approval', 'failed', { expired: true })).toBe('expired');
    expect(at('deployment', 'failed')).toBe('deploymentFailed');
    expect(at('retired', 'passed')).toBe('retired');
  });

  it('is deployed once it served, also after it was replaced or retired, and rolled back when it was abandoned', () => {
    expect((['inProgress', 'onHold', 'passed'] as const).map((status) => at('production', status))).toEqual([
      'deployed',
      'deployed',
      'deployed',
    ]);
    expect(at('retired', 'passed', { served: true })).toBe('deployed');
    expect(at('production', 'failed', { served: true })).toBe('rolledBack');
  });
});
