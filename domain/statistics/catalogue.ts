import { binnedStatistics } from './catalogue/binned-statistics.js';
import { contingencyStatistics } from './catalogue/contingency-statistics.js';
import { descriptiveStatistics } from './catalogue/descriptive-statistics.js';
import { distanceStatistics } from './catalogue/distance-statistics.js';
import { errorControlStatistics } from './catalogue/error-control-statistics.js';
import { kolmogorovSmirnovStatistics } from './catalogue/kolmogorov-smirnov-statistics.js';
import { classificationStatistics } from './catalogue/classification-statistics.js';
import { rankingStatistics } from './catalogue/ranking-statistics.js';
import { calibrationStatistics } from './catalogue/calibration-statistics.js';
import { estimationStatistics } from './catalogue/estimation-statistics.js';
import { fairnessStatistics } from './catalogue/fairness-statistics.js';
import { changeStatistics } from './catalogue/change-statistics.js';
import { sequentialStatistics } from './catalogue/sequential-statistics.js';
import type { Statistic } from './catalogue/statistic.js';
import { twoSampleStatistics } from './catalogue/two-sample-statistics.js';

/** Every statistic that the product computes, under its published name. */
export const catalogue: readonly Statistic[] = [
  ...distanceStatistics,
  ...binnedStatistics,
  ...contingencyStatistics,
  ...kolmogorovSmirnovStatistics,
  ...twoSampleStatistics,
  ...errorControlStatistics,
  ...descriptiveStatistics,
  ...classificationStatistics,
  ...rankingStatistics,
  ...calibrationStatistics,
  ...estimationStatistics,
  ...fairnessStatistics,
  ...changeStatistics,
  ...sequentialStatistics,
];
