import { describe, expect, it } from '@jest/globals';
import { readGroundTruth } from '../../../domain/monitoring/labels/read-ground-truth.js';
import { scoreOutputs } from '../../../domain/monitoring/labels/score-outputs.js';

const item = { predictionId: 'p-1', label: 1, observedAt: '2001-02-01T00:00:00Z' };

describe('a label', () => {
  it('is for production unless it says otherwise, and true is 1', () => {
    const truth = { predictionId: 'p-1', environment: 'production', observedAt: new Date('2001-02-01'), values: null };
    expect(readGroundTruth(item)).toEqual({ ok: true, truth: { ...truth, label: 1 } });
    expect(readGroundTruth({ ...item, label: true, environment: 'staging', values: { cost: 2 } })).toEqual({
      ok: true,
      truth: { ...truth, label: 1, environment: 'staging', values: { cost: 2 } },
    });
  });

  it.each([
    ['', 'text'],
    ['', ['p-1']],
    ['predictionId', { ...item, predictionId: '' }],
    ['predictionId', { ...item, predictionId: 7 }],
    ['label', { ...item, label: null }],
    ['label', { ...item, label: '1' }],
    ['label', { ...item, label: Infinity }],
    ['observedAt', { ...item, observedAt: '2001-02-01' }],
    ['observedAt', { ...item, observedAt: '2001-02-01T00:00:00' }],
    ['environment', { ...item, environment: 'Production' }],
    ['values', { ...item, values: [1] }],
    ['lable', { ...item, lable: 1 }],
  ])('is refused with the member that is wrong: %j', (member, given) => {
    expect(readGroundTruth(given)).toMatchObject({ ok: false, member });
  });
});

describe('what a label is held against', () => {
  const output = (name: string, type: 'FP32' | 'INT64') => ({ name, type, shape: [-1], nullable: false });

  it('is the probability, else the only real-numbered output; and the decision', () => {
    const both = {
      inputs: [],
      outputs: [output('label', 'INT64'), output('margin', 'FP32'), output('probability', 'FP32')],
    };
    expect(scoreOutputs(both)).toEqual({ score: 'probability', decision: 'label' });
    expect(scoreOutputs({ inputs: [], outputs: [output('price', 'FP32')] })).toEqual({
      score: 'price',
      decision: null,
    });
    expect(scoreOutputs({ inputs: [], outputs: [output('a', 'FP32'), output('b', 'FP32')] })).toEqual({
      score: null,
      decision: null,
    });
    expect(scoreOutputs(null)).toEqual({ score: null, decision: null });
  });
});
