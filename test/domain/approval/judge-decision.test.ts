import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import type { ApprovalRequestFacts, Decision } from '../../../domain/approval/approval-request.js';
import { judgeDecision } from '../../../domain/approval/judge-decision.js';
import { judgeWithdrawal } from '../../../domain/approval/judge-withdrawal.js';
import type { Actor } from '../../../domain/people/actor.js';
import { actor, openRequest } from '../lifecycle/example-facts.js';

const inTime = '2026-02-02T00:00:00.000Z';
const attempt = (who: Actor, decision: Decision = 'approve', reason = 'read it') => ({
  actor: who,
  decision,
  reason,
  packageDigest: openRequest.packageDigest,
});

const judge = (who: Actor, changes: Partial<ApprovalRequestFacts> = {}, now = inTime) =>
  judgeDecision({ ...openRequest, ...changes }, attempt(who), now).map((one) => one.rule);

describe('a decision', () => {
  it('is taken from an approver who has no part in the version', () => {
    expect(judge(actor(['approver']))).toEqual([]);
  });

  it('is refused from the submitter and from a contributor', () => {
    expect(judge(actor(['approver'], 'submitter'))).toEqual(['submitterMayNotDecide']);
    expect(judge(actor(['approver'], 'contributor'))).toEqual(['contributorMayNotDecide']);
  });

  it('is taken from the submitter and a contributor where the policy does not separate them', () => {
    const separation = { submitter: false, contributors: false, roleOlderThanRequest: true };
    expect(judge(actor(['approver'], 'submitter'), { separation })).toEqual([]);
    expect(judge(actor(['approver'], 'contributor'), { separation })).toEqual([]);
  });

  it('is refused without the role, or with the role for another team only', () => {
    expect(judge(actor(['developer', 'owner']))).toEqual(['roleMissing']);
    const elsewhere = {
      ...actor([]),
      grants: [{ role: 'approver', team: 'other', since: '2026-01-01T00:00:00Z' }],
    } as const;
    expect(judge(elsewhere)).toEqual(['roleMissing']);
  });

  it('is refused with a role that is younger than the request, unless an older grant holds too', () => {
    const young = { role: 'approver', team: openRequest.team, since: '2026-02-01T12:00:00.000Z' } as const;
    const old = { role: 'approver', team: null, since: '2026-01-01T00:00:00.000Z' } as const;
    expect(judge({ ...actor([]), grants: [young] })).toEqual(['roleYoungerThanRequest']);
    expect(judge({ ...actor([]), grants: [young, old] })).toEqual([]);
  });

  it('is refused from administrators and services, whatever else they are', () => {
    expect(judge(actor(['approver', 'admin']))).toEqual(['administratorMayNotApprove']);
    expect(judge(actor(['approver', 'service']))).toEqual(['serviceMayNotApprove']);
  });

  it('is refused from a person who decided before', () => {
    const decisions = [{ personId: 'person-1', decision: 'approve' }] as const;
    expect(judge(actor(['approver']), { decisions })).toEqual(['alreadyDecided']);
  });

  it('is refused from the instant of the deadline on, and not before', () => {
    const deadline = '2026-02-15T00:00:00.000Z';
    expect(judge(actor(['approver']), { deadline }, '2026-02-14T23:59:59.999Z')).toEqual([]);
    expect(judge(actor(['approver']), { deadline }, deadline)).toEqual(['deadlinePassed']);
    expect(judge(actor(['approver']), { deadline: null }, '2036-01-01T00:00:00.000Z')).toEqual([]);
  });

  it.each(['approved', 'rejected', 'changesRequested', 'withdrawn', 'expired'] as const)(
    'is refused once the request is %s',
    (status) => {
      expect(judge(actor(['approver']), { status })).toEqual(['requestClosed']);
    },
  );

  it('is refused for another package than the one of the request', () => {
    const other = { ...attempt(actor(['approver'])), packageDigest: `sha256:${'b'.repeat(64)}` };
    expect(judgeDecision(openRequest, other, inTime).map((one) => one.rule)).toEqual(['packageDiffers']);
  });

  it.each(['reject', 'requestChanges'] as const)('to %s needs a reason', (decision) => {
    const who = actor(['approver']);
    expect(judgeDecision(openRequest, attempt(who, decision, '  '), inTime).map((one) => one.rule)).toEqual([
      'reasonMissing',
    ]);
    expect(judgeDecision(openRequest, attempt(who, decision), inTime)).toEqual([]);
  });

  it('is refused with every reason at once', () => {
    const request: ApprovalRequestFacts = {
      ...openRequest,
      contributors: ['submitter'],
      decisions: [{ personId: 'submitter', decision: 'approve' }],
    };
    const bad = {
      actor: actor(['admin'], 'submitter'),
      decision: 'reject',
      reason: '',
      packageDigest: 'other',
    } as const;
    expect(judgeDecision(request, bad, '2026-03-01T00:00:00.000Z').map((one) => one.rule)).toEqual([
      'deadlinePassed',
      'roleMissing',
      'administratorMayNotApprove',
      'submitterMayNotDecide',
      'contributorMayNotDecide',
      'alreadyDecided',
      'packageDiffers',
      'reasonMissing',
    ]);
  });

  it('never counts a submitter or contributor, whatever else holds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('submitter', 'contributor'),
        fc.subarray(['approver', 'developer', 'owner', 'operator'] as const),
        fc.constantFrom<Decision>('approve', 'reject', 'requestChanges'),
        (who, roles, decision) => {
          expect(judgeDecision(openRequest, attempt(actor(roles, who), decision), inTime)).not.toEqual([]);
        },
      ),
    );
  });
});

describe('a withdrawal', () => {
  it('is taken from the submitter only', () => {
    expect(judgeWithdrawal(openRequest, 'submitter', inTime)).toEqual([]);
    expect(judgeWithdrawal(openRequest, 'contributor', inTime).map((one) => one.rule)).toEqual(['notSubmitter']);
  });

  it('is refused once the request is closed or its deadline has passed', () => {
    const closed = { ...openRequest, status: 'approved' } as const;
    expect(judgeWithdrawal(closed, 'submitter', inTime).map((one) => one.rule)).toEqual(['requestClosed']);
    expect(judgeWithdrawal(openRequest, 'submitter', '2027-01-01T00:00:00.000Z').map((one) => one.rule)).toEqual([
      'deadlinePassed',
    ]);
  });
});
