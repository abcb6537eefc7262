import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '../../../domain/audit/canonical-json.js';
import type { GateFacts } from '../../../domain/gates/gate-facts.js';
import { gateNames, type GateName } from '../../../domain/gates/gate-result.js';
import { runGates } from '../../../domain/gates/run-gates.js';
import { validationPassed } from '../../../domain/gates/validation-passed.js';
import { tier2 } from '../../../domain/policy/templates/tier-2.js';
import { calibratedRows, goodFacts } from './example-gate-facts.js';

const judge = (gate: GateName, changes: Partial<GateFacts>) => {
  const found = runGates(tier2.gates, { ...goodFacts, ...changes }).find((result) => result.gate === gate);
  if (found === undefined) throw new Error(`${gate} was not run`);
  return found;
};

const trialOutputs = (columns: Record<string, Float32Array | BigInt64Array>): Partial<GateFacts> => ({
  trial: { ok: true, rows: 2, outputs: { rows: 2, columns }, latenciesMs: [1] },
});

const failedTrial = { trial: { ok: false, type: 'ScoringTimeout', message: 'It took longer than 60 s.' } } as const;

describe('the gates', () => {
  it('all pass for a good version, in their published order, with evidence that can be hashed', () => {
    const results = runGates(tier2.gates, goodFacts);
    expect(results.filter((result) => !result.passed)).toEqual([]);
    expect(results.map((result) => result.gate)).toEqual(gateNames);
    expect(validationPassed(results)).toBe(true);
    expect(() => canonicalJson(results)).not.toThrow();
  });

  it('give a hashable answer even where nothing could be measured', () => {
    const nothing: GateFacts = {
      signature: null,
      ...failedTrial,
      golden: null,
      evaluation: null,
      champion: null,
      dataQuality: null,
      card: null,
    };
    const results = runGates(tier2.gates, nothing);
    expect(results.filter((result) => result.passed).map((result) => result.gate)).toEqual(['nonInferiority']);
    expect(() => canonicalJson(results)).not.toThrow();
  });

  it('run only where the policy names them', () => {
    expect(runGates({ latency: { mandatory: false, maxP99Ms: 50 } }, goodFacts).map((result) => result.gate)).toEqual([
      'latency',
    ]);
  });

  it('count a waiver for a failed gate that is not mandatory, and for no other', () => {
    const facts = { ...goodFacts, card: null, dataQuality: null };
    const results = runGates(tier2.gates, facts, ['dataQuality', 'modelCard', 'latency']);
    expect(results.filter((result) => result.waived).map((result) => result.gate)).toEqual(['dataQuality']);
    expect(validationPassed(results)).toBe(false);
    expect(validationPassed(runGates(tier2.gates, { ...goodFacts, dataQuality: null }, ['dataQuality']))).toBe(true);
    expect(validationPassed([])).toBe(false);
  });
});

describe('the gate signature', () => {
  it.each([
    ['a missing output', { label: BigInt64Array.of(0n, 1n) }, 'The output probability did not come.'],
    [
      'another type',
      { label: Float32Array.of(0, 1), probability: Float32Array.of(0, 1) },
      'The output label is not INT64.',
    ],
    ['another length', { label: BigInt64Array.of(0n, 1n), probability: Float32Array.of(0.2) }, 'has 1 values, not 2'],
    ['NaN', { label: BigInt64Array.of(0n, 1n), probability: Float32Array.of(0.2, NaN) }, 'missing or infinite'],
  ])('fails on %s', (_what, columns, reason) => {
    const result = judge('signature', trialOutputs(columns));
    expect(result.passed).toBe(false);
    expect(result.reason).toContain(reason);
  });

  it('fails with the reason of a failed trial run, as do golden rows and latency', () => {
    for (const gate of ['signature', 'goldenRows', 'latency'] as const) {
      expect(judge(gate, failedTrial)).toMatchObject({ passed: false, evidence: { failure: 'ScoringTimeout' } });
    }
  });
});

describe('the gate dataQuality', () => {
  it('fails on few rows and on columns that lack values, naming them', () => {
    const result = judge('dataQuality', { dataQuality: { rows: 10, missingShares: { a: 0.5, b: 0, c: 0.11 } } });
    expect(result).toMatchObject({ passed: false, evidence: { lacking: ['a', 'c'], worstColumn: 'a' } });
    expect(result.reason).toBe('10 rows are fewer than 1000. More than 10 % of values are missing in a, c.');
  });

  it('passes exactly at its limits', () => {
    expect(judge('dataQuality', { dataQuality: { rows: 1000, missingShares: { a: 0.1 } } }).passed).toBe(true);
  });
});

describe('the gate performance', () => {
  it('fails for scores that say nothing', () => {
    const { labels } = calibratedRows(2000);
    const result = judge('performance', { evaluation: { labels, scores: labels.map(() => 0.5) } });
    expect(result).toMatchObject({ passed: false, evidence: { rocAuc: 0.5, logLoss: expect.closeTo(Math.LN2, 10) } });
  });

  it('fails, and does not pass by accident, where only one label occurs', () => {
    const evaluation = { labels: [1, 1, 1], scores: [0.9, 0.9, 0.9] };
    expect(judge('performance', { evaluation })).toMatchObject({ passed: false, evidence: { rocAuc: null } });
  });

  it.each([
    [{ labels: [], scores: [] }, 'no rows'],
    [{ labels: [1], scores: [] }, '1 labels for 0 scores'],
    [{ labels: [2], scores: [0.5] }, 'labels other than 0 and 1'],
    [{ labels: [1], scores: [NaN] }, 'not probabilities'],
  ])('fails on rows that cannot be judged: %j', (evaluation, reason) => {
    expect(judge('performance', { evaluation }).reason).toContain(reason);
    expect(judge('performance', { evaluation }).passed).toBe(false);
    expect(judge('calibration', { evaluation }).passed).toBe(false);
  });
});

describe('the gate nonInferiority', () => {
  const { labels, scores } = calibratedRows(2000);
  const against = (champion: number[]) => judge('nonInferiority', { champion: { number: 1, scores: champion } });

  it('passes without a champion, and says so', () => {
    expect(judge('nonInferiority', { champion: null })).toMatchObject({
      passed: true,
      reason: 'There is no champion to compare with.',
    });
  });

  it('passes for the champion against itself', () => {
    expect(against(scores)).toMatchObject({ passed: true, evidence: { meanDifference: 0, upperBound: 0 } });
  });

  it('fails against a champion that is clearly better', () => {
    const better = labels.map((label, i) => 0.7 * label + 0.3 * (scores[i] ?? 0));
    expect(against(better).passed).toBe(false);
  });

  it('fails when the mean is within the margin and its upper bound is not', () => {
    // Half of the champion's rows are better than a coin's, half worse by a little more: the mean speaks for the candidate.
    const few = { labels: labels.slice(0, 100), scores: labels.slice(0, 100).map(() => 0.5) };
    const champion = few.labels.map(
      (label, i) => (i % 2 === 0 ? 0.6 : 0.4) * label + (i % 2 === 0 ? 0.4 : 0.6) * (1 - label),
    );
    const result = judge('nonInferiority', { evaluation: few, champion: { number: 1, scores: champion } });
    const evidence = result.evidence as { meanDifference: number; upperBound: number; margin: number };
    expect(evidence.meanDifference).toBeLessThan(evidence.margin);
    expect(evidence.upperBound).toBeGreaterThan(evidence.margin);
    expect(result.passed).toBe(false);
  });

  it('refuses to compare on fewer than a hundred rows, or on other rows', () => {
    const few = calibratedRows(99);
    expect(judge('nonInferiority', { evaluation: few, champion: { number: 1, scores: few.scores } }).reason).toContain(
      'too few',
    );
    expect(against(scores.slice(1)).passed).toBe(false);
  });
});

describe('the gate calibration', () => {
  it('fails for scores that are all too high', () => {
    const { labels, scores } = calibratedRows(2000);
    const evaluation = { labels, scores: scores.map((score) => Math.sqrt(score)) };
    expect(judge('calibration', { evaluation }).passed).toBe(false);
  });
});

describe('the gate goldenRows', () => {
  it('fails where an output differs, and names it', () => {
    const firstMismatch = { output: 'probability', row: 3, expected: 0.5, got: 0.6 };
    const result = judge('goldenRows', { golden: { rows: 10, same: false, largestDifference: 0.1, firstMismatch } });
    expect(result.passed).toBe(false);
    expect(result.reason).toContain('output probability of row 4');
  });

  it('fails where there is nothing to reproduce', () => {
    expect(judge('goldenRows', { golden: null }).passed).toBe(false);
    expect(
      judge('goldenRows', { golden: { rows: 0, same: true, largestDifference: 0, firstMismatch: null } }).passed,
    ).toBe(false);
  });

  it('holds its own tolerance, whatever the comparison was made with', () => {
    const golden = { rows: 10, same: true, largestDifference: 2e-5, firstMismatch: null };
    expect(judge('goldenRows', { golden }).passed).toBe(false);
  });
});

describe('the gate latency', () => {
  it('looks at the 99th percentile by nearest rank', () => {
    const timed = (latenciesMs: number[]) =>
      judge('latency', { trial: { ok: true, rows: 2, outputs: { rows: 0, columns: {} }, latenciesMs } });
    const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(timed(hundred)).toMatchObject({ passed: false, evidence: { p99Ms: 99 } });
    expect(timed([...Array.from({ length: 99 }, () => 1), 1000])).toMatchObject({
      passed: true,
      evidence: { p99Ms: 1 },
    });
    expect(timed([50])).toMatchObject({ passed: true, evidence: { p99Ms: 50 } });
    expect(timed([]).passed).toBe(false);
  });
});

describe('the gate modelCard', () => {
  it.each([null, {}, { intendedUse: ' ', trainingData: [], limitations: {}, contact: null }])(
    'fails for %j',
    (card) => {
      expect(judge('modelCard', { card })).toMatchObject({
        passed: false,
        evidence: { missing: ['intendedUse', 'trainingData', 'limitations', 'contact'] },
      });
    },
  );
});
