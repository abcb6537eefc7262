import { StatisticError } from '../statistic-error.js';

/** How much each feature contributes: its name and its mean absolute attribution. */
export type Attributions = Readonly<Record<string, number>>;

/** Names by falling value; of equal ones, by falling baseline value. */
export function inOrder(values: Attributions, baseline: Attributions): string[] {
  return Object.keys(baseline).sort(
    (a, b) => (values[b] as number) - (values[a] as number) || (baseline[b] as number) - (baseline[a] as number),
  );
}

/** Throws unless both name the same features, at least one, with values of 0 or more. */
export function checkFeatures(baseline: Attributions, current: Attributions): void {
  const names = Object.keys(baseline);
  if (names.length === 0) throw new StatisticError('EmptyInput', 'There is no feature.');
  if (names.length !== Object.keys(current).length || !names.every((name) => Object.hasOwn(current, name))) {
    throw new StatisticError('LengthMismatch', 'Baseline and current name different features.');
  }
  if (![...Object.values(baseline), ...Object.values(current)].every((one) => one >= 0 && Number.isFinite(one))) {
    throw new StatisticError('OutOfRange', 'A mean absolute attribution is finite and not negative.');
  }
}
