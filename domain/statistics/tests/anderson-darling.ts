import { sorted } from '../samples/sorted.js';
import { StatisticError } from '../statistic-error.js';

/** A few seconds: there are usually a handful of samples. */
const mostSteps = 500_000_000;

/** Critical values of the normalised statistic at these levels, as functions of the number of samples (Scholz and Stephens). */
const levels = [0.25, 0.1, 0.05, 0.025, 0.01, 0.005, 0.001] as const;
const b0 = [0.675, 1.281, 1.645, 1.96, 2.326, 2.573, 3.085] as const;
const b1 = [-0.245, 0.25, 0.678, 1.149, 1.822, 2.364, 3.615] as const;
const b2 = [-0.105, -0.305, -0.362, -0.391, -0.396, -0.345, -0.154] as const;

/**
 * k-sample Anderson-Darling: the normalised statistic, with midranks for ties or the right-continuous distribution
 * function, and p by a quadratic fit of log p on the table of critical values, clipped to [0.001, 0.25] as scipy does.
 * Source: Scholz and Stephens, J. Amer. Stat. Assoc. 82 (1987) 918. Throws `NoSpread` where all values are equal,
 * `EmptyInput` for an empty sample or fewer than four values, `OutOfRange` for too many samples of too many values.
 */
export function andersonDarling(
  samples: readonly (readonly number[])[],
  ties: 'midrank' | 'right',
): { statistic: number; pValue: number } {
  if (samples.length < 2) throw new StatisticError('InvalidInput', 'At least two samples are needed.');
  const parts = samples.map((values) => sorted(values));
  const pooled = sorted(parts.flat());
  const groups = groupsOf(pooled);
  if (groups.length < 2) throw new StatisticError('NoSpread', 'All values of all samples are equal.');
  const total = pooled.length;
  if (total < 4) throw new StatisticError('EmptyInput', 'At least four values are needed.');
  if (parts.length * groups.length > mostSteps)
    throw new StatisticError('OutOfRange', `Samples times distinct values: at most ${mostSteps}.`);
  const raw = ties === 'midrank' ? midrankSum(parts, groups, total) : rightSum(parts, groups, total);
  const m = samples.length - 1;
  const statistic =
    (raw - m) /
    Math.sqrt(
      nullVariance(
        parts.map((part) => part.length),
        total,
      ),
    );
  return { statistic, pValue: interpolate(statistic, m) };
}

/** A distinct value of the pooled samples: how many values are below it, and how many equal it. */
interface Group {
  readonly value: number;
  readonly below: number;
  readonly tied: number;
}

function groupsOf(pooled: readonly number[]): Group[] {
  const groups: Group[] = [];
  for (let first = 0; first < pooled.length;) {
    let end = first;
    while (end < pooled.length && pooled[end] === pooled[first]) end += 1;
    groups.push({ value: pooled[first] as number, below: first, tied: end - first });
    first = end;
  }
  return groups;
}

/** Sum over samples of 1/size times the sum over groups of `term`, told the sample's values below and up to the group. */
function sumOverSamples(
  parts: readonly number[][],
  groups: readonly Group[],
  term: (group: Group, below: number, atMost: number, size: number) => number,
): number {
  let sum = 0;
  for (const part of parts) {
    let [inner, at] = [0, 0];
    for (const group of groups) {
      const below = at;
      while (at < part.length && part[at] === group.value) at += 1;
      inner += term(group, below, at, part.length);
    }
    sum += inner / part.length;
  }
  return sum;
}

function midrankSum(parts: readonly number[][], groups: readonly Group[], total: number): number {
  const sum = sumOverSamples(parts, groups, (group, below, atMost, size) => {
    const b = group.below + group.tied / 2;
    const rank = (below + atMost) / 2;
    return ((group.tied / total) * (total * rank - b * size) ** 2) / (b * (total - b) - (total * group.tied) / 4);
  });
  return (sum * (total - 1)) / total;
}

function rightSum(parts: readonly number[][], groups: readonly Group[], total: number): number {
  return sumOverSamples(parts, groups.slice(0, -1), (group, _below, atMost, size) => {
    const b = group.below + group.tied;
    return ((group.tied / total) * (total * atMost - b * size) ** 2) / (b * (total - b));
  });
}

function nullVariance(sizes: readonly number[], total: number): number {
  const k = sizes.length;
  const big = sizes.reduce((sum, size) => sum + 1 / size, 0);
  let [h, g] = [0, 0];
  for (let i = total - 1; i >= 2; i -= 1) {
    h += 1 / i;
    g += h / (total - i + 1);
  }
  h += 1;
  const a = (4 * g - 6) * (k - 1) + (10 - 6 * g) * big;
  const b = (2 * g - 4) * k ** 2 + 8 * h * k + (2 * g - 14 * h - 4) * big - 8 * h + 4 * g - 6;
  const c = (6 * h + 2 * g - 2) * k ** 2 + (4 * h - 4 * g + 6) * k + (2 * h - 6) * big + 4 * h;
  const d = (2 * h + 6) * k ** 2 - 4 * h * k;
  return (a * total ** 3 + b * total ** 2 + c * total + d) / ((total - 1) * (total - 2) * (total - 3));
}

function interpolate(statistic: number, m: number): number {
  const critical = levels.map((_, i) => (b0[i] as number) + (b1[i] as number) / Math.sqrt(m) + (b2[i] as number) / m);
  if (statistic < Math.min(...critical)) return levels[0];
  if (statistic > Math.max(...critical)) return levels[6];
  return Math.exp(fitQuadratic(critical, levels.map(Math.log), statistic));
}

/** The least-squares parabola through the points, at x; by polynomials that are orthogonal on the points. */
function fitQuadratic(xs: readonly number[], ys: readonly number[], x: number): number {
  const mean = xs.reduce((sum, one) => sum + one, 0) / xs.length;
  const first = (one: number): number => one - mean;
  const squares = xs.reduce((sum, one) => sum + first(one) ** 2, 0);
  const slope = xs.reduce((sum, one) => sum + first(one) ** 3, 0) / squares;
  const second = (one: number): number => first(one) ** 2 - slope * first(one) - squares / xs.length;
  return [() => 1, first, second].reduce((sum, polynomial) => {
    const over = xs.reduce((total, one, i) => total + polynomial(one) * (ys[i] as number), 0);
    const under = xs.reduce((total, one) => total + polynomial(one) ** 2, 0);
    return sum + (over / under) * polynomial(x);
  }, 0);
}
