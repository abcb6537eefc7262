import type { LossSequencePolicy } from '../../policy/monitoring-policy.js';
import { rowBrier } from '../../statistics/classification/brier.js';
import { twoSidedZ } from '../../statistics/intervals/two-sided-z.js';
import { seriesKey } from '../verdict/series-key.js';
import type { SeriesReading } from '../verdict/series-reading.js';
import type { LabelledRows } from './labelled-rows.js';
import { continueLossSequence, type LossSequence } from './loss-sequence.js';
import type { PerformanceProfile } from './performance-profile.js';

/** Name of its series among those of quality. */
export const lossSequenceSubject = 'conceptDrift';

/** How sure one is that the reference's own loss is not below what is allowed for, two-sided. */
const confidence = 0.95;

export interface JudgedLossSequence {
  readonly sequence: LossSequence;
  readonly reading: SeriesReading;
}

/**
 * Goes on with the bet on the Brier losses of a deployment by the labelled rows of one more window, in the order of their
 * events, and judges: bad when the e-value reached 1/alpha. What it may be at most is the reference's Brier score, as the
 * upper end of its interval (95 %), plus the policy's tolerance. It may be looked at after every window for as long as the
 * deployment lives; the chance of ever being told in vain is at most alpha. null where the reference has no Brier score.
 */
export function judgeLossSequence(
  before: LossSequence,
  { labels, scores }: LabelledRows,
  reference: PerformanceProfile,
  policy: LossSequencePolicy,
): JudgedLossSequence | null {
  const { brier } = reference;
  if (brier == null) return null;
  const allowed = brier.value + twoSidedZ(confidence) * brier.standardError + policy.tolerance;
  // At or above a loss of 1 nothing can be worse.
  if (!(allowed > 0 && allowed < 1)) return null;
  const losses = Array.from({ length: labels.length }, (_, row) => rowBrier(labels[row] ?? 0, scores[row] ?? 0));
  const { sequence, eValue, limit, alarmed } = continueLossSequence(before, losses, allowed, policy.alpha);
  const seen = `e-value ${eValue.toPrecision(2)} of ${limit.toPrecision(2)}`;
  const text = `Brier losses against ${allowed.toFixed(3)} (reference and tolerance)`;
  return {
    sequence,
    reading: {
      key: seriesKey('performance', lossSequenceSubject, null),
      concern: 'performance',
      subject: lossSequenceSubject,
      segment: null,
      level: losses.length === 0 ? 'noData' : alarmed ? 'major' : 'ok',
      effect: losses.length === 0 ? null : eValue,
      floor: limit,
      pValue: null,
      adjustedPValue: null,
      measures: [
        { variant: 'e_process/predictable_bet_test', value: eValue },
        ...(losses.length === 0
          ? []
          : [{ variant: brier.variant, value: losses.reduce((sum, loss) => sum + loss, 0) / losses.length }]),
        { variant: `${brier.variant} reference`, value: brier.value },
      ],
      reason:
        losses.length === 0
          ? 'There is no label in this window.'
          : alarmed
            ? `${text}: worse for good, ${seen}; a new sequence begins.`
            : `${text}: not proved worse, ${seen}.`,
    },
  };
}
