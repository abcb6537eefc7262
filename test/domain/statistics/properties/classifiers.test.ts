import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ask, askList, askNumber, columns, scored } from './ask.js';

const auc = (y_true: number[], score: number[]): number => askNumber('roc_auc/binary', { y_true, score }, 'value');

describe('ROC AUC', () => {
  it('is the share of pairs in which the positive is above, ties half', () => {
    fc.assert(
      fc.property(scored, (rows) => {
        const [y, s] = columns(rows);
        const of = (label: number): number[] => s.filter((_, i) => y[i] === label);
        const wins = of(1).flatMap((p) => of(0).map((n) => (p > n ? 1 : p === n ? 0.5 : 0)));
        expect(auc(y, s)).toBeCloseTo(wins.reduce((a: number, b) => a + b, 0) / wins.length, 12);
      }),
    );
  });

  it('of the negated scores, or of the opposite labels, is what lacks to 1', () => {
    fc.assert(
      fc.property(scored, (rows) => {
        const [y, s] = columns(rows);
        const complement = 1 - auc(y, s);
        expect(
          auc(
            y,
            s.map((one) => -one),
          ),
        ).toBeCloseTo(complement, 12);
        expect(
          auc(
            y.map((one) => 1 - one),
            s,
          ),
        ).toBeCloseTo(complement, 12);
      }),
    );
  });

  it('does not change under an increasing function of the scores, or the order of rows', () => {
    fc.assert(
      fc.property(scored, (rows) => {
        const [y, s] = columns(rows);
        expect(
          auc(
            y,
            s.map((one) => one ** 3 - 7),
          ),
        ).toBe(auc(y, s));
        expect(auc([...y].reverse(), [...s].reverse())).toBe(auc(y, s));
      }),
    );
  });

  it('is the area under the ROC curve, and that of DeLong', () => {
    fc.assert(
      fc.property(scored, (rows) => {
        const [y_true, score] = columns(rows);
        const { tpr, fpr } = ask('roc_curve/drop_collinear', { y_true, score }) as { tpr: number[]; fpr: number[] };
        const area = tpr.reduce(
          (sum, one, i) =>
            sum + (i === 0 ? 0 : ((one + (tpr[i - 1] as number)) / 2) * ((fpr[i] as number) - (fpr[i - 1] as number))),
          0,
        );
        expect(area).toBeCloseTo(auc(y_true, score), 12);
        if ([0, 1].every((label) => y_true.filter((one) => one === label).length > 1)) {
          expect(askNumber('roc_auc/delong', { y_true, score, confidence: 0.9 }, 'auc')).toBeCloseTo(area, 12);
        }
      }),
    );
  });
});

describe('scores of probabilities', () => {
  it('log loss and Brier score are least where the score is the rate of the label', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(100),
        (ones, zeros, percent) => {
          const y_true = [...new Array<number>(ones).fill(1), ...new Array<number>(zeros).fill(0)];
          const of = (name: string, p: number) =>
            askNumber(`${name}/binary`, { y_true, proba: y_true.map(() => p) }, 'value');
          for (const name of ['log_loss', 'brier_score']) {
            expect(of(name, percent / 100)).toBeGreaterThanOrEqual(of(name, ones / (ones + zeros)) - 1e-12);
          }
        },
      ),
    );
  });

  it('binary and multiclass agree on two classes', () => {
    fc.assert(
      fc.property(scored, (rows) => {
        const [y_true, proba] = columns(rows);
        const both = { y_true, labels: [0, 1], proba: proba.map((p) => [1 - p, p]) };
        const [binary, multi] = ['binary', 'multiclass'].map((variant) =>
          askNumber(`log_loss/${variant}`, variant === 'binary' ? { y_true, proba } : both, 'value'),
        );
        expect(multi).toBeCloseTo(binary as number, 10);
        expect(askNumber('brier_score/multiclass', both, 'value')).toBeCloseTo(
          2 * askNumber('brier_score/binary', { y_true, proba }, 'value'),
          12,
        );
      }),
    );
  });

  it.each(['equal_count', 'equal_width'])(
    'calibration error %s lies between 0 and its largest gap, and is 0 for sure and right scores',
    (variant) => {
      fc.assert(
        fc.property(scored, fc.integer({ min: 1, max: 40 }), (rows, bins) => {
          const [y_true, score] = columns(rows);
          const found = ask(`expected_calibration_error/${variant}`, { y_true, score, bins });
          expect(found['ece']).toBeGreaterThanOrEqual(0);
          expect(found['ece']).toBeLessThanOrEqual((found['mce'] as number) + 1e-12);
          expect(found['mce']).toBeLessThanOrEqual(1);
          expect(ask(`expected_calibration_error/${variant}`, { y_true, score: y_true, bins })).toEqual({
            ece: 0,
            mce: 0,
          });
        }),
      );
    },
  );

  it('CBPE of probabilities of 0 and 1 is the quality by the labels', () => {
    fc.assert(
      fc.property(scored, (rows) => {
        const [y_true, raw] = columns(rows);
        const y_pred = raw.map((one) => (one > 0.5 ? 1 : 0));
        const estimated = ask('cbpe/binary.calibrated', { calibrated: y_true, raw, y_pred });
        const real = ask('classification_bundle/binary', { y_true, y_pred });
        for (const key of ['tp', 'fp', 'fn', 'tn', 'accuracy', 'recall'])
          expect(estimated[key]).toBeCloseTo(real[key] as number, 12);
      }),
    );
  });
});

describe('isotonic regression', () => {
  const points = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
    minLength: 1,
    maxLength: 20,
  });

  it('rises, keeps the mean of y, and leaves what rises already as it is', () => {
    fc.assert(
      fc.property(points, (pairs) => {
        const [x, y] = columns(pairs);
        const fitted = askList('isotonic_regression/interpolated', { x, y, query: x }, 'fitted');
        const inOrder = x.map((_, i) => i).sort((a, b) => (x[a] as number) - (x[b] as number));
        inOrder
          .slice(1)
          .forEach((row, i) =>
            expect(fitted[row]).toBeGreaterThanOrEqual((fitted[inOrder[i] as number] as number) - 1e-12),
          );
        const sum = (list: number[]): number => list.reduce((total, one) => total + one, 0);
        expect(sum(fitted)).toBeCloseTo(sum(y), 9);
        expect(
          askList('isotonic_regression/interpolated', { x, y: fitted, query: x }, 'fitted').map(
            (one, i) => Math.abs(one - (fitted[i] as number)) < 1e-9,
          ),
        ).not.toContain(false);
      }),
    );
  });
});

describe('fairness', () => {
  const grouped = fc.array(
    fc.tuple(fc.nat(1), fc.nat(1), fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 3 })),
    { minLength: 1, maxLength: 20 },
  );

  it('takes a weight of k as the row k times', () => {
    fc.assert(
      fc.property(grouped, (rows) => {
        const of = (list: typeof rows, sample_weight: number[] | null) => {
          const answer = ask('fairness_bundle/fairlearn', {
            y_true: list.map(([y]) => y),
            y_pred: list.map(([, p]) => p),
            sensitive_feature: list.map(([, , group]) => group),
            sample_weight,
          });
          const figures = Object.entries(answer).filter(([key]) => key !== 'groups' && key !== 'undefined');
          return figures.map(([, value]) => value as number);
        };
        const repeated = rows.flatMap((row) => new Array<(typeof rows)[number]>(row[3]).fill(row));
        const weighted = of(
          rows,
          rows.map(([, , , weight]) => weight),
        );
        of(repeated, null).forEach((one, i) =>
          expect(weighted[i]).toEqual(Number.isNaN(one) ? NaN : expect.closeTo(one, 12)),
        );
      }),
    );
  });

  it('unsigned gaps do not depend on the names of groups; a classifier that is right is fair in opportunity', () => {
    fc.assert(
      fc.property(grouped, (rows) => {
        const y_true = rows.map(([y]) => y);
        const of = (y_pred: number[], names: string[]) =>
          askNumber('demographic_parity/max_min', { y_true, y_pred, sensitive_feature: names }, 'difference');
        const groups = rows.map(([, , group]) => group);
        const y_pred = rows.map(([, p]) => p);
        const renamed: Readonly<Record<string, string>> = { a: 'z', b: 'm', c: 'a' };
        expect(
          of(
            y_pred,
            groups.map((name) => renamed[name] ?? name),
          ),
        ).toBeCloseTo(of(y_pred, groups), 12);
        const hasPositives = [...new Set(groups)].every((name) =>
          rows.some(([y, , group]) => group === name && y === 1),
        );
        if (hasPositives)
          expect(ask('equal_opportunity/max_min', { y_true, y_pred: y_true, sensitive_feature: groups })).toEqual({
            difference: 0,
            ratio: 1,
          });
      }),
    );
  });
});
