import { describe, expect, it } from '@jest/globals';
import { nextStep } from '../../../domain/notifications/next-step.js';

const rules = { firstMs: 1_000, longestMs: 10_000, giveUpAfterMs: 60_000 };

describe('after an attempt to tell people', () => {
  it('nothing more is done when it arrived, however old it is', () => {
    expect(nextStep({ attempt: 9, ageMs: 1e9, delivered: true }, rules)).toEqual({ kind: 'done' });
  });

  it('the pauses double up to the longest', () => {
    const pauses = [1, 2, 3, 4, 5, 1000, 1e9].map((attempt) =>
      nextStep({ attempt, ageMs: 0, delivered: false }, rules),
    );
    expect(pauses).toEqual(
      [1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 10_000].map((inMs) => ({ kind: 'retry', inMs })),
    );
  });

  it('it is given up when it is too old to be news', () => {
    const last = (ageMs: number) => nextStep({ attempt: 3, ageMs, delivered: false }, rules).kind;
    expect([59_999, 60_000].map(last)).toEqual(['retry', 'giveUp']);
  });
});
