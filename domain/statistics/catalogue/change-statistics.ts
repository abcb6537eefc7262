import { ndcg } from '../attribution/ndcg.js';
import { rankMoves } from '../attribution/rank-moves.js';
import { Adwin } from '../detectors/adwin.js';
import { AdwinWindow } from '../detectors/adwin-window.js';
import { cusum } from '../detectors/cusum.js';
import { Ddm } from '../detectors/ddm.js';
import { detections } from '../detectors/detections.js';
import type { Detector } from '../detectors/detector.js';
import { Eddm } from '../detectors/eddm.js';
import { GeometricMovingAverage } from '../detectors/geometric-moving-average.js';
import { HddmA } from '../detectors/hddm-a.js';
import { HddmW } from '../detectors/hddm-w.js';
import { PageHinkleySum } from '../detectors/page-hinkley-sum.js';
import { PageHinkley, type PageHinkleyOptions } from '../detectors/page-hinkley.js';
import { tabularCusum } from '../detectors/tabular-cusum.js';
import { StatisticError } from '../statistic-error.js';
import type { Statistic } from './statistic.js';
import type { StatisticInputs } from './statistic-inputs.js';
import { checkStream } from '../detectors/check-stream.js';

const places = 'places (from 0) of the values that raised the alarm; the detector begins anew after each';

/** A detector over a stream; its settings are read, and so checked, before the first value. */
const detector = (
  family: string,
  variant: string,
  meaning: string,
  settings: readonly string[],
  prepare: (i: StatisticInputs) => () => Detector,
): Statistic => ({
  family,
  variant,
  meaning: `${meaning}; ${places}`,
  inputs: ['stream', ...settings],
  compute: (i) => ({ detections: detections(i.numbers('stream'), prepare(i)) }),
});

/** A detector over ones for errors and zeros. */
const ofErrors = (family: string, meaning: string, create: () => Detector): Statistic => ({
  family,
  variant: 'river',
  meaning: `${meaning}; ${places}`,
  inputs: ['stream'],
  compute: (i) => ({ detections: detections(i.bits('stream'), create) }),
});

const pageHinkleySettings = ['min_instances', 'delta', 'threshold', 'alpha'] as const;

const cusumOptions = (i: StatisticInputs) => ({
  minInstances: i.wholeWithin('min_instances', 0),
  delta: i.numberWithin('delta', 0, Infinity),
  threshold: i.numberWithin('threshold', 0, Infinity),
});
const options = (i: StatisticInputs): PageHinkleyOptions => ({
  ...cusumOptions(i),
  alpha: i.numberWithin('alpha', 0, 1),
});

const pageHinkley = (variant: string, meaning: string, create: (given: PageHinkleyOptions) => Detector): Statistic =>
  detector('page_hinkley', variant, meaning, pageHinkleySettings, (i) => {
    const given = options(i);
    return () => create(given);
  });

const adwin = (variant: string, meaning: string, skips: boolean): Statistic =>
  detector('adwin', variant, meaning, ['delta'], (i) => {
    const given = i.numberBetween('delta', 0, 1);
    return () => new Adwin(given, skips);
  });

const hddm = (family: string, meaning: string, create: (twoSided: boolean) => Detector): Statistic =>
  detector(family, 'river', meaning, ['two_sided_test'], (i) => {
    const twoSided = i.boolean('two_sided_test');
    return () => create(twoSided);
  });

/** Detectors of change in a stream, and drift of attributions and of whole datasets. */
export const changeStatistics: readonly Statistic[] = [
  adwin('all_buckets', 'ADWIN2 as MOA: every boundary of buckets is a cut', false),
  adwin('skip_last_bucket', 'ADWIN2 as older river: the newest bucket of each size is skipped', true),
  {
    family: 'adwin',
    variant: 'window_statistics',
    meaning: 'width, sum and squared deviations of the histogram when nothing is ever cut',
    inputs: ['stream'],
    compute: (i) => {
      const window = new AdwinWindow();
      const stream = i.numbers('stream');
      checkStream(stream);
      for (const value of stream) window.add(value);
      return { width: window.width, total: window.total, sum_of_squared_deviations: window.deviations };
    },
  },
  pageHinkley('river_up', 'alarm when S+ - min S+ > threshold', (given) => new PageHinkley(given, false)),
  pageHinkley('river_both', 'also when max S- - S- > threshold', (given) => new PageHinkley(given, true)),
  pageHinkley('clamped', 'g = max(0, alpha g + x - m - delta) > threshold', (given) => new PageHinkleySum(given, true)),
  pageHinkley('frouros', 'S = alpha S + x - m - delta > threshold', (given) => new PageHinkleySum(given, false)),
  {
    family: 'page_hinkley',
    variant: 'river_up.trace',
    meaning: 'S+ - min S+ after every value, without a reset',
    inputs: ['stream', ...pageHinkleySettings],
    compute: (i) => {
      const watching = new PageHinkley(options(i), false);
      const stream = i.numbers('stream');
      checkStream(stream);
      const statistic = stream.map((value) => {
        watching.update(value);
        return watching.statistic;
      });
      return { statistic };
    },
  },
  detector(
    'cusum',
    'frouros',
    'g = max(0, g + x - m - delta) > threshold',
    ['min_instances', 'delta', 'threshold'],
    (i) => {
      const { minInstances, delta, threshold } = cusumOptions(i);
      return () => cusum(minInstances, delta, threshold);
    },
  ),
  {
    family: 'cusum',
    variant: 'two_sided.known_target',
    meaning: 'standardised tabular CUSUM; both sums, and the first place where either is above h',
    inputs: ['stream', 'target', 'sigma', 'k', 'h'],
    compute: (i) => {
      const settings = [
        i.number('target'),
        i.number('sigma'),
        i.numberWithin('k', 0, Infinity),
        i.numberWithin('h', 0, Infinity),
      ] as const;
      const { upper, lower, firstAlarm } = tabularCusum(i.numbers('stream'), ...settings);
      return { upper, lower, first_alarm_index: firstAlarm };
    },
  },
  detector(
    'geometric_moving_average',
    'frouros',
    'S = alpha S + (1 - alpha)(x - m) > threshold',
    ['min_instances', 'threshold', 'alpha'],
    (i) => {
      const minInstances = i.wholeWithin('min_instances', 0);
      const [threshold, alpha] = [i.numberWithin('threshold', 0, Infinity), i.numberWithin('alpha', 0, 1)];
      return () => new GeometricMovingAverage(minInstances, threshold, alpha);
    },
  ),
  ofErrors('ddm', 'error rate above its best by 3 deviations', () => new Ddm()),
  ofErrors('eddm', 'distances between errors below 0.9 of their longest', () => new Eddm()),
  hddm('hddm_a', "Hoeffding's bound on means", (twoSided) => new HddmA(twoSided)),
  hddm('hddm_w', "McDiarmid's bound on weighted means, lambda 0.05", (twoSided) => new HddmW(twoSided)),
  {
    family: 'attribution_drift_ndcg',
    variant: 'baseline_gain',
    meaning: 'DCG of the present order / DCG of the baseline order, gains = baseline attributions',
    inputs: ['baseline', 'current'],
    compute: (i) => ({ ndcg: ndcg(i.countsByName('baseline'), i.countsByName('current')) }),
  },
  {
    family: 'rank_moves',
    variant: 'by_attribution',
    meaning: 'place of each feature by its attribution before and now, and how far it rose; the farthest moved first',
    inputs: ['baseline', 'current'],
    compute: (i) => ({ moves: rankMoves(i.countsByName('baseline'), i.countsByName('current')) }),
  },
  {
    family: 'dataset_drift',
    variant: 'share',
    meaning: 'share of drifted columns; drifted when it is at least drift_share (Evidently)',
    inputs: ['columns_drifted', 'drift_share'],
    compute: (i) => {
      const columns = i.booleans('columns_drifted');
      if (columns.length === 0) throw new StatisticError('EmptyInput', 'There is no column.');
      const share = columns.filter(Boolean).length / columns.length;
      return { share_of_drifted_columns: share, dataset_drift: share >= i.numberWithin('drift_share', 0, 1) };
    },
  },
];
