import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { areRiskAnswers, checkRiskAnswers } from '../../../domain/risk/check-risk-answers.js';
import { inherentRisk } from '../../../domain/risk/inherent-risk.js';
import { residualRisk } from '../../../domain/risk/residual-risk.js';
import { riskQuestions, type RiskAnswers } from '../../../domain/risk/risk-question.js';

const all = (answer: number) =>
  Object.fromEntries(riskQuestions.map((question) => [question.key, answer])) as RiskAnswers;

const anyAnswers = fc.record(
  Object.fromEntries(riskQuestions.map((question) => [question.key, fc.integer({ min: 1, max: 5 })])),
) as fc.Arbitrary<RiskAnswers>;

describe('inherent risk', () => {
  it.each([
    [1, 4],
    [2, 3],
    [3, 2],
    [4, 1],
    [5, 1],
  ])('of answers that are all %d is tier %d, with the answer as its score', (answer, tier) => {
    expect(inherentRisk(all(answer))).toMatchObject({ score: answer, tier });
  });

  it('is tier 2 at least where an answer can do grave harm, and says so', () => {
    const rating = inherentRisk({ ...all(1), impact: 5 });
    expect(rating).toMatchObject({ tier: 2 });
    expect(rating.reason).toContain('an impact of 5 is tier 2 at least');
  });

  it('shows a working that adds up to its score', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { score, working } = inherentRisk(answers);
        expect(working.reduce((sum, step) => sum + step.weight, 0)).toBeCloseTo(1, 12);
        expect(working.reduce((sum, step) => sum + step.value * step.weight, 0)).toBeCloseTo(score, 5);
      }),
    );
  });

  it('never falls when an answer rises', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...riskQuestions.map((question) => question.key)), (answers, key) => {
        fc.pre(answers[key] < 5);
        const higher = inherentRisk({ ...answers, [key]: answers[key] + 1 });
        expect(higher.tier).toBeLessThanOrEqual(inherentRisk(answers).tier);
      }),
    );
  });
});

describe('residual risk', () => {
  it('falls with controls, never below 1, and shows their factors', () => {
    expect(residualRisk(4, {})).toEqual({ score: 4, working: [] });
    const rating = residualRisk(4, { monitoring: 'effective', review: 'partial', drill: 'none' });
    expect(rating.score).toBeCloseTo(2.88, 12);
    expect(rating.working.map((one) => one.factor)).toEqual([0.8, 0.9, 1]);
    expect(residualRisk(1, { monitoring: 'effective' }).score).toBe(1);
  });
});

describe('risk answers', () => {
  it('are complete and whole numbers from 1 to 5, or every fault is named', () => {
    expect(areRiskAnswers(all(3))).toBe(true);
    const faults = checkRiskAnswers({ ...all(3), impact: 6, exposure: undefined, automatoin: 2, colour: 1 });
    expect(faults).toHaveLength(4);
    expect(faults[0]).toContain('impact is 6');
    expect(faults[1]).toContain('exposure is missing');
    expect(faults[2]).toBe('automatoin is not a question. Did you mean automation?');
    expect(faults[3]).toBe('colour is not a question.');
  });
});
