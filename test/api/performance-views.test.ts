import { expect, test } from '@jest/globals';
import { performanceViews } from '../../api/view/monitoring/performance-views.js';
import { judgeLossSequence } from '../../domain/monitoring/performance/judge-loss-sequence.js';
import { newLossSequence } from '../../domain/monitoring/performance/loss-sequence.js';
import { measurePerformance } from '../../domain/monitoring/performance/measure-performance.js';

test('concept drift is shown with its e-value, its variant and the limit that it is held against', () => {
  const rows = { labels: [0, 1, 0, 1, 1, 0], scores: [0.2, 0.8, 0.3, 0.6, 0.7, 0.4] };
  const reference = measurePerformance(rows);
  const judged = judgeLossSequence(newLossSequence, rows, reference, { alpha: 0.05, tolerance: 0.01 });
  const maturity = { readings: [judged?.reading] };
  const [view] = performanceViews(
    { labelled: 6 } as unknown as Parameters<typeof performanceViews>[0],
    { maturity, performance: null } as unknown as Parameters<typeof performanceViews>[1],
  );
  expect(view).toMatchObject({ name: 'conceptDrift', variant: 'e_process/predictable_bet_test' });
  expect(view?.threshold).toBe(judged?.reading.floor);
  expect(view?.value).toBe(judged?.reading.effect);
});
