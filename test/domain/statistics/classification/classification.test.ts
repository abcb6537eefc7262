import { describe, expect, test } from '@jest/globals';
import { rocAuc } from '../../../../domain/statistics/classification/roc-auc.js';

describe('ROC AUC', () => {
  test('ranks nothing when one label is absent', () => {
    expect(rocAuc([1, 1], [0.2, 0.8])).toBeNaN();
  });

  test('counts a tie between a positive and a negative as half', () => {
    expect(rocAuc([0, 1, 0, 1], [0.5, 0.5, 0.5, 0.5])).toBe(0.5);
  });
});
