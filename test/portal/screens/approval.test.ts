import { describe, expect, it } from '@jest/globals';
import { compare } from '../../../portal/screens/approval/compare.js';
import { gateMeters } from '../../../portal/screens/approval/gate-meters.js';
import { pairedComparison } from '../../../portal/screens/approval/paired-comparison.js';
import { readPackage } from '../../../portal/screens/approval/read-package.js';

describe('the comparison with the champion', () => {
  const { quality, others } = compare([
    { metric: 'rocAuc', candidate: 0.7, champion: 0.65 },
    { metric: 'rounds', candidate: 14, champion: 20 },
    { metric: 'logLoss', candidate: 0.5, champion: 0.45 },
    { metric: 'brier', candidate: 0.2, champion: 0.2 },
    { metric: 'ece', candidate: 0.02, champion: null },
  ]);

  it('puts the metrics that judge first, in the order of their weight', () => {
    expect(quality.map(({ metric }) => metric)).toEqual(['logLoss', 'rocAuc', 'brier', 'ece']);
    expect(others.map(({ metric }) => metric)).toEqual(['rounds']);
  });

  it('gives the difference where both sides have the metric', () => {
    expect(quality.map(({ difference }) => difference?.toFixed(2) ?? null)).toEqual(['0.05', '0.05', '0.00', null]);
  });
});

describe('the paired comparison', () => {
  const gate = { gate: 'nonInferiority', passed: true, waived: false, mandatory: false, reason: '' };

  it('is what the gate of non-inferiority measured on the same rows', () => {
    const measured = { rows: 7112, meanDifference: -0.002, upperBound: 0.001, confidence: 0.95, margin: 0.01 };
    expect(pairedComparison([{ ...gate, evidence: { ...measured, champion: 1 } }])).toEqual({
      rows: 7112,
      difference: -0.002,
      upperBound: 0.001,
      confidence: 0.95,
      margin: 0.01,
    });
  });

  it('is not there without a champion, without the gate, and with too few rows', () => {
    expect(pairedComparison([])).toBeNull();
    expect(pairedComparison([{ ...gate, evidence: { champion: null } }])).toBeNull();
    expect(pairedComparison([{ ...gate, evidence: { champion: 1, rows: 12 } }])).toBeNull();
  });
});

describe('the figures of a gate', () => {
  it('stand beside the limits that they were compared with', () => {
    const evidence = { logLoss: 0.47, maxLogLoss: 0.6, rocAuc: 0.61, minRocAuc: 0.6, rows: 10 };
    expect(gateMeters('performance', evidence)).toEqual([
      { label: 'Log loss', value: 0.47, limit: 0.6, kind: 'atMost' },
      { label: 'ROC AUC', value: 0.61, limit: 0.6, kind: 'atLeast' },
    ]);
  });

  it('are left out where the gate measured nothing, or is not known', () => {
    expect(gateMeters('nonInferiority', { champion: null })).toEqual([]);
    expect(gateMeters('somethingNew', { value: 1, limit: 2 })).toEqual([]);
  });
});

describe('a decision package', () => {
  it('is read as far as it goes, whatever it lacks', () => {
    expect(readPackage(null)).toMatchObject({ gates: [], dataset: null, training: null, card: [], policy: '' });
    expect(
      readPackage({ validation: { gates: [{ gate: 'latency', passed: true }] }, champion: { number: 3 } }),
    ).toMatchObject({
      gates: [{ gate: 'latency', passed: true, waived: false, mandatory: false, reason: '' }],
      championNumber: 3,
    });
  });

  it('puts each member of a part of the model card on a line', () => {
    const card = { contact: 'owner-1', retrain: { champion: 1, dataset: 'flights-2' } };
    expect(readPackage({ content: { card } }).card).toEqual([
      ['contact', 'owner-1'],
      ['retrain', 'Champion: 1\nDataset: flights-2'],
    ]);
  });

  it('counts the categories of a feature instead of listing them', () => {
    const inputs = [{ name: 'origin', type: 'BYTES', categories: ['JFK', 'LAX'] }];
    expect(readPackage({ content: { signature: { inputs } } }).inputs).toEqual([
      { name: 'origin', type: 'BYTES', categories: 2 },
    ]);
  });
});
