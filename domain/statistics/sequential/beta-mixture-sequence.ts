import { findRoot } from '../special/find-root.js';
import { logGamma } from '../special/log-gamma.js';
import { StatisticError } from '../statistic-error.js';

/** An interval for the mean after each value: all hold at once. */
export interface ConfidenceSequence {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/**
 * `e_process/bernoulli_beta_mixture_confidence_sequence`: with s ones and f zeros so far, the interval of all m with
 * B(s + 1/2, f + 1/2) / (B(1/2, 1/2) m^s (1 - m)^f) < 1/alpha; the chance that the true mean is ever outside is at most
 * alpha. Source: Robbins, Annals of Mathematical Statistics 41 (1970) 1397; Beta(1/2, 1/2) mixture.
 *
 * @param x 0 or 1
 * @throws StatisticError OutOfRange for another value, or alpha outside (0, 1)
 */
export function betaMixtureSequence(x: readonly number[], alpha: number): ConfidenceSequence {
  if (!(alpha > 0 && alpha < 1)) throw new StatisticError('OutOfRange', 'alpha: above 0 and below 1.');
  const [lower, upper]: [number[], number[]] = [[], []];
  let [ones, zeros] = [0, 0];
  for (const value of x) {
    if (value !== 0 && value !== 1) throw new StatisticError('OutOfRange', 'x: zeros and ones.');
    if (value === 1) ones += 1;
    else zeros += 1;
    const [low, high] = interval(ones, zeros, alpha);
    lower.push(low);
    upper.push(high);
  }
  return { lower, upper };
}

function interval(ones: number, zeros: number, alpha: number): [number, number] {
  const constant = logBeta(ones + 0.5, zeros + 0.5) - logBeta(0.5, 0.5) + Math.log(alpha);
  // By symmetry the upper end is the lower one of the opposite.
  return [lowerEnd(ones, zeros, constant), 1 - lowerEnd(zeros, ones, constant)];
}

function lowerEnd(ones: number, zeros: number, constant: number): number {
  if (ones === 0) return 0;
  // Above 0 outside the interval; smallest at the observed mean.
  const excess = (m: number): number => constant - ones * Math.log(m) - (zeros === 0 ? 0 : zeros * Math.log1p(-m));
  const least = Number.MIN_VALUE;
  // With the smallest alpha even the smallest mean is inside.
  return excess(least) <= 0 ? 0 : findRoot(excess, least, ones / (ones + zeros));
}

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);
