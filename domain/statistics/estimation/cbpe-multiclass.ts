import { sameLength } from '../encoding/same-length.js';
import { cbpeBinary } from './cbpe-binary.js';
import { StatisticError } from '../statistic-error.js';

/** Quality of a classifier of several classes that is expected without labels. */
export interface EstimatedMulticlassQuality {
  /** Mean calibrated probability of the predicted class. */
  readonly accuracy: number;
  /** Plain means over classes of the binary estimates, each class against the rest. */
  readonly rocAuc: number;
  readonly precision: number;
  readonly recall: number;
  readonly specificity: number;
  readonly f1: number;
}

/**
 * `cbpe/multiclass.macro`: `cbpeBinary` of every class against the rest, averaged over the classes (NannyML 0.13, macro).
 *
 * @param calibrated a row of calibrated probabilities for each row, one a class
 * @param raw raw scores in the same form: they rank the rows of each class
 * @param predicted class of each row, 0 to k - 1
 * @throws StatisticError as `cbpeBinary`; LengthMismatch also for rows of other lengths, OutOfRange for a class without column
 */
export function cbpeMulticlass(
  calibrated: readonly (readonly number[])[],
  raw: readonly (readonly number[])[],
  predicted: readonly number[],
): EstimatedMulticlassQuality {
  sameLength(calibrated, raw, predicted);
  const width = calibrated[0]?.length ?? 0;
  if (width === 0 || raw.some((row) => row.length !== width)) {
    throw new StatisticError(
      'LengthMismatch',
      `calibrated and raw: rows of one length, not of ${width} and ${raw[0]?.length}.`,
    );
  }
  const odd = predicted.find((one) => !(Number.isInteger(one) && one >= 0 && one < width));
  if (odd !== undefined) throw new StatisticError('OutOfRange', `y_pred: classes are 0 to ${width - 1}, not ${odd}.`);
  const classes = Array.from({ length: width }, (_, c) =>
    cbpeBinary(
      calibrated.map((row) => row[c] as number),
      raw.map((row) => row[c] as number),
      predicted.map((one) => (one === c ? 1 : 0)),
    ),
  );
  const mean = (key: 'rocAuc' | 'precision' | 'recall' | 'specificity' | 'f1'): number =>
    classes.reduce((sum, one) => sum + one[key], 0) / classes.length;
  const hits = calibrated.reduce((sum, row, at) => sum + (row[predicted[at] as number] as number), 0);
  return {
    accuracy: hits / calibrated.length,
    rocAuc: mean('rocAuc'),
    precision: mean('precision'),
    recall: mean('recall'),
    specificity: mean('specificity'),
    f1: mean('f1'),
  };
}
