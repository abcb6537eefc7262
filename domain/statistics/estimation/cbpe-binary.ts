import { sameLength } from '../encoding/same-length.js';
import { StatisticError } from '../statistic-error.js';
import { ratio } from '../classification/ratio.js';
import { roundHalfToEven } from '../arithmetic/round-half-to-even.js';
import { checkSample } from '../samples/check-sample.js';

/** Quality that is expected without labels. A metric whose expected denominator is 0 is NaN, and named in `undefined`. */
export interface EstimatedQuality {
  readonly rocAuc: number;
  readonly accuracy: number;
  readonly precision: number;
  readonly recall: number;
  readonly specificity: number;
  readonly f1: number;
  /** Expected counts. */
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly tn: number;
}

/**
 * `cbpe/binary.calibrated`: confidence-based performance estimation. If a row with calibrated probability p is positive
 * with chance p, the expected confusion counts are tp = sum of p over rows predicted 1, fp = sum of 1 - p there, fn = sum
 * of p over rows predicted 0, tn = the rest; the metrics are those of the expected counts. The ROC AUC is the area under
 * the cumulative expected tp and fp in descending raw score, sums rounded to 5 decimals. Right only while the probabilities
 * are calibrated: drift of the relation between features and label goes unseen.
 * Source: NannyML 0.13, `CBPE`; Kivimäki et al., Failure Detection in ML Models (2024).
 *
 * @param calibrated calibrated probability of 1 for each row
 * @param raw score that ranks the rows
 * @param predicted 0 or 1 for each row
 * @throws StatisticError EmptyInput, LengthMismatch, OutOfRange for a probability outside [0, 1]
 */
export function cbpeBinary(
  calibrated: readonly number[],
  raw: readonly number[],
  predicted: readonly number[],
): EstimatedQuality {
  sameLength(calibrated, raw, predicted);
  if (!calibrated.every((p) => p >= 0 && p <= 1)) {
    throw new StatisticError('OutOfRange', 'calibrated: a probability lies between 0 and 1.');
  }
  checkSample(raw, 'raw');
  let [tp, fp, fn, tn] = [0, 0, 0, 0];
  calibrated.forEach((p, row) => {
    if (predicted[row] === 1) [tp, fp] = [tp + p, fp + (1 - p)];
    else [fn, tn] = [fn + p, tn + (1 - p)];
  });
  return {
    rocAuc: expectedRocAuc(calibrated, raw),
    accuracy: (tp + tn) / calibrated.length,
    precision: ratio(tp, tp + fp, NaN),
    recall: ratio(tp, tp + fn, NaN),
    specificity: ratio(tn, tn + fp, NaN),
    f1: ratio(2 * tp, 2 * tp + fp + fn, NaN),
    ...{ tp, fp, fn, tn },
  };
}

function expectedRocAuc(calibrated: readonly number[], raw: readonly number[]): number {
  const order = raw.map((_, row) => row).sort((a, b) => (raw[b] as number) - (raw[a] as number));
  let [tp, fp, area, lastTp, lastFp] = [0, 0, 0, 0, 0];
  for (const row of order) {
    tp += calibrated[row] as number;
    fp += 1 - (calibrated[row] as number);
    const [nextTp, nextFp] = [toFiveDecimals(tp), toFiveDecimals(fp)];
    area += ((nextFp - lastFp) * (nextTp + lastTp)) / 2;
    [lastTp, lastFp] = [nextTp, nextFp];
  }
  return ratio(area, lastTp * lastFp, NaN);
}

const toFiveDecimals = (value: number): number => roundHalfToEven(value * 1e5) / 1e5;
