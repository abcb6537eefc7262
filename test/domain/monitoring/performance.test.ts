import { describe, expect, it } from '@jest/globals';
import { judgeMaturity } from '../../../domain/monitoring/performance/judge-maturity.js';
import { measurePerformance } from '../../../domain/monitoring/performance/measure-performance.js';
import { defaultMonitoring } from '../../../domain/policy/templates/default-monitoring.js';
import { createRandom } from '../../../domain/random/create-random.js';
import { rocAuc } from '../../../domain/statistics/classification/roc-auc.js';
import { rocAucDelong } from '../../../domain/statistics/ranking/roc-auc-delong.js';

const random = createRandom(11n);

/** Scores spread over 0.05 to 0.65; the label comes true with the score moved by `shift`. */
function labelled(rows: number, shift = 0) {
  const scores = Float64Array.from({ length: rows }, () => 0.05 + 0.6 * random.next());
  return { scores, labels: scores.map((score) => Number(random.next() < score + shift)) };
}

const reference = measurePerformance(labelled(10_000));

function judge(window: ReturnType<typeof labelled>, policy = defaultMonitoring) {
  const parts = [{ segment: null, reference, window: measurePerformance(window) }];
  const verdict = judgeMaturity({ rows: window.labels.length, parts }, policy);
  return { ...verdict, of: (key: string) => verdict.readings.find((reading) => reading.key === key) };
}

describe('realised quality', () => {
  it('is ok where scores and labels go together as before', () => {
    for (let day = 0; day < 10; day += 1) expect(judge(labelled(1650)).level).toBe('ok');
  });

  it('is worse where the log loss exceeds the reference by more than the floor', () => {
    const verdict = judge(labelled(1650, 0.3));
    expect(verdict.of('performance:logLoss')).toMatchObject({ floor: 0.05 });
    expect(verdict.of('performance:logLoss')?.level).not.toBe('ok');
    expect(verdict.of('performance:logLoss')?.reason).toMatch(/^Log loss 0\.\d+, reference 0\.\d+: worse by more than/);
    expect(verdict.of('performance:calibration')?.level).toBe('major');
    expect(verdict.of('labels:baseRate')?.level).toBe('major');
  });

  it('is judged on the worse side only', () => {
    const sure = labelled(1650);
    const better = { scores: sure.labels.map((label) => (label === 1 ? 0.99 : 0.01)), labels: sure.labels };
    const verdict = judge(better);
    for (const key of ['logLoss', 'rocAuc', 'calibration']) {
      expect(verdict.of(`performance:${key}`)?.level).toBe('ok');
    }
    const noise = { scores: sure.scores, labels: sure.labels.toReversed() };
    expect(judge(noise).of('performance:rocAuc')).toMatchObject({ level: 'major' });
  });

  it('is not judged below the least number of labels, nor the AUC on one class', () => {
    expect(judge(labelled(199, 0.3)).of('performance:logLoss')).toMatchObject({
      level: 'insufficientData',
      reason: 'Only 199 labels; 200 are needed.',
    });
    const { scores } = labelled(300);
    const negatives = judge({ scores, labels: new Float64Array(300) });
    expect(negatives.of('performance:rocAuc')).toMatchObject({ level: 'insufficientData' });
    expect(judge({ scores: new Float64Array(0), labels: new Float64Array(0) }).level).toBe('noData');
  });

  it('is shown and not judged where the policy names no floor', () => {
    const policy = { ...defaultMonitoring, performance: { ...defaultMonitoring.performance, floors: {} } };
    expect(judge(labelled(1650, 0.3), policy).of('performance:logLoss')).toMatchObject({
      level: 'shown',
      pValue: null,
    });
  });

  it('says how many of the predictions have a label', () => {
    const window = measurePerformance(labelled(900));
    const verdict = judgeMaturity({ rows: 1000, parts: [{ segment: null, reference, window }] }, defaultMonitoring);
    expect(verdict.notes).toEqual(['90 % of the predictions have a label.']);
  });

  it('names each metric by its variant, with interval and reference', () => {
    expect(
      judge(labelled(500))
        .of('performance:rocAuc')
        ?.measures.map(({ variant }) => variant),
    ).toEqual(['roc_auc/delong', 'roc_auc/delong lower', 'roc_auc/delong upper', 'roc_auc/delong reference']);
  });
});

describe('the calibration error less chance', () => {
  it('is about 0 for a calibrated model, however few rows there are', () => {
    const mean = (rows: number): number => {
      let sum = 0;
      for (let run = 0; run < 100; run += 1) {
        sum += measurePerformance(labelled(rows)).metrics.calibration?.value ?? NaN;
      }
      return sum / 100;
    };
    expect(Math.abs(mean(300))).toBeLessThan(0.006);
    expect(Math.abs(mean(3000))).toBeLessThan(0.002);
  });
});

describe('DeLong', () => {
  it.each([
    [[0, 0, 1, 1, 1], [0.1, 0.2, 0.7, 0.8, 0.9], 1, 0],
    [
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1],
      [
        0.33, 0.405, 0.575, 0.506, 0.564, 0.57, 0.874, 0.086, 0.742, 0.82, 0.712, 0.41, 0.943, 0.031, 0.803, 0.602,
        0.041, 0.332, 0.378, 0.176, 0.643, 0.439, 0.716, 0.371, 0.054, 0.716, 0.733, 0.082, 0.465, 0.455,
      ],
      0.26785714285714285,
      0.030116213151927432,
    ],
  ])('gives area and variance of the definition (%#)', (labels, scores, auc, variance) => {
    const found = rocAucDelong(labels, scores);
    expect(found.auc).toBeCloseTo(auc, 12);
    expect(found.variance).toBeCloseTo(variance, 12);
  });

  it('counts ties half, as the area does', () => {
    const labels = [0, 1, 0, 1, 1, 0, 1, 0];
    const scores = [1, 1, 2, 2, 2, 3, 3, 1];
    expect(rocAucDelong(labels, scores).auc).toBeCloseTo(rocAuc(labels, scores), 14);
  });

  it('refuses rows with fewer than two of a class', () => {
    expect(() => rocAucDelong([0, 0, 1], [1, 2, 3])).toThrow('Two rows of each class');
  });
});
