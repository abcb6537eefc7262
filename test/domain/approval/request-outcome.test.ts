import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import type { TakenDecision } from '../../../domain/approval/approval-request.js';
import { quorumReached } from '../../../domain/approval/quorum-reached.js';
import { requestOutcome } from '../../../domain/approval/request-outcome.js';

const taken = (...list: [string, TakenDecision['decision']][]): TakenDecision[] =>
  list.map(([personId, decision]) => ({ personId, decision }));

describe('the outcome of a request', () => {
  it('is open until the quorum of distinct people', () => {
    expect(requestOutcome([], 2)).toBe('stillOpen');
    expect(requestOutcome(taken(['a', 'approve']), 2)).toBe('stillOpen');
    expect(requestOutcome(taken(['a', 'approve'], ['a', 'approve']), 2)).toBe('stillOpen');
    expect(requestOutcome(taken(['a', 'approve'], ['b', 'approve']), 2)).toBe('approved');
  });

  it('is approved by rule where nobody is asked', () => {
    expect(requestOutcome([], 0)).toBe('approved');
  });

  it.each([
    ['reject', 'rejected'],
    ['requestChanges', 'changesRequested'],
    ['withdraw', 'withdrawn'],
  ] as const)('closes with the first %s', (decision, outcome) => {
    expect(requestOutcome(taken(['a', 'approve'], ['b', decision]), 2)).toBe(outcome);
  });

  it('does not change by what comes after the decision that closed it', () => {
    const decision = fc.record({
      personId: fc.constantFrom('a', 'b', 'c', 'd'),
      decision: fc.constantFrom<TakenDecision['decision']>('approve', 'reject', 'requestChanges', 'withdraw'),
    });
    fc.assert(
      fc.property(fc.array(decision), fc.array(decision), fc.integer({ min: 1, max: 3 }), (first, later, required) => {
        const outcome = requestOutcome(first, required);
        fc.pre(outcome !== 'stillOpen');
        expect(requestOutcome([...first, ...later], required)).toBe(outcome);
      }),
    );
  });

  it('counts people, not tokens', () => {
    expect(quorumReached(taken(['a', 'approve'], ['a', 'approve'], ['b', 'reject']), 2)).toBe(false);
    expect(quorumReached(taken(['a', 'approve'], ['b', 'approve']), 2)).toBe(true);
  });
});
